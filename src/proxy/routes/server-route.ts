import type { Context, Hono } from 'hono';
import { answerFault } from '../gate/envelope.ts';
import type { ProxyEnv } from '../proxy-env.ts';

/** Answers a shop's server. */
export type ServerHandler = (context: Context<ProxyEnv>) => Promise<Response>;

/** A path that shops' servers post to. They have no origin, but a token; and no page is told that it may ask. */
export function addServerRoute(app: Hono<ProxyEnv>, path: string, answer: ServerHandler): void {
  app.post(path, answer);
  app.all(path, (context) => answerFault(context, 'wrong-method', [], { Allow: 'POST' }));
}
