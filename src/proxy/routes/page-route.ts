import type { Context, Hono } from 'hono';
import { Fault } from '../fault.ts';
import { answerFault } from '../gate/envelope.ts';
import { COMMON_HEADERS } from '../gate/respond.ts';
import type { ProxyEnv } from '../proxy-env.ts';

/** Seconds a browser keeps the answer to a preflight: as long as any does. */
const PREFLIGHT_LIFETIME = 86_400;

/** Answers a page on a listed origin. */
export type PageHandler = (context: Context<ProxyEnv>, origin: string) => Promise<Response>;

/** A path that pages post to. A page from elsewhere is refused before its body is read or anybody is called. */
export function addPageRoute(app: Hono<ProxyEnv>, path: string, answer: PageHandler): void {
  app.options(path, (context) => {
    requireOrigin(context);
    return preflight();
  });
  app.post(path, (context) => answer(context, requireOrigin(context)));
  app.all(path, (context) => answerFault(context, 'wrong-method', [], { Allow: 'POST, OPTIONS' }));
}

function requireOrigin(context: Context<ProxyEnv>): string {
  const origin = context.get('origin');
  if (!origin) throw new Fault('origin-not-allowed');
  return origin;
}

function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...COMMON_HEADERS,
      'Access-Control-Allow-Methods': 'POST',
      'Access-Control-Allow-Headers': 'content-type',
      'Access-Control-Max-Age': String(PREFLIGHT_LIFETIME),
    },
  });
}
