/**
 * The least a proxy can do, in a process of its own: Hono takes the request, the vendor gets its body, the page gets the
 * vendor's. Arguments: the vendor's base URL, and `pool` or `fetch`, how the vendor is called.
 */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { Pool } from 'undici';

const [baseUrl = '', client] = process.argv.slice(2);
const path = '/api/entry-point/v2/offer';
const headers = { 'content-type': 'application/json' };
const pool = new Pool(baseUrl, { connections: 64 });

const app = new Hono();
app.post('*', async ({ req }) => {
  const body = await req.text();
  if (client === 'fetch') return fetch(baseUrl + path, { method: 'POST', headers, body });
  const answer = await pool.request({ path, method: 'POST', headers, body });
  return new Response(await answer.body.text(), { status: answer.statusCode, headers });
});
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.send?.(`http://127.0.0.1:${port}`);
});
