import type { Hono } from 'hono';
import { answerFault } from '../gate/envelope.ts';
import { jsonResponse } from '../gate/respond.ts';
import { DOCUMENT } from '../openapi/document.ts';
import type { ProxyEnv } from '../proxy-env.ts';

/** Where the document is, under the base path. */
export const OPENAPI = '/v1/openapi.json';

/** `GET /v1/openapi.json`: what this proxy takes and answers, for machines. Open to all; it says nothing of a shop. */
export function addOpenapi(app: Hono<ProxyEnv>, basePath: string): void {
  const document = { ...DOCUMENT, servers: [{ url: basePath || '/' }] };
  app.get(basePath + OPENAPI, () => jsonResponse(document));
  app.all(basePath + OPENAPI, (context) => answerFault(context, 'wrong-method', [], { Allow: 'GET, HEAD' }));
}
