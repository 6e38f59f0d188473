import type { Hono } from 'hono';
import { answerFault } from '../envelope.ts';
import type { ProxyEnv } from '../proxy-env.ts';
import { jsonResponse } from '../respond.ts';

/** Health, for machines: open to all, and no vendor is asked, whose outage is not ours. */
export function addHealth(app: Hono<ProxyEnv>, basePath: string): void {
  const paths = { live: `${basePath}/livez`, ready: `${basePath}/readyz` };
  app.get(paths.live, () => jsonResponse({ status: 'live' }));
  app.get(paths.ready, ({ env }) =>
    env.closing ? jsonResponse({ status: 'closing' }, 503) : jsonResponse({ status: 'ready' }),
  );
  for (const path of Object.values(paths)) {
    app.all(path, (context) => answerFault(context, 'wrong-method', [], { Allow: 'GET, HEAD' }));
  }
}
