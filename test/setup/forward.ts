import { request } from 'node:http';
import type { TestRunnerConfig } from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

/**
 * Passes on what is asked under a path to another server on this machine: method, headers, body and path as they are.
 * So a test page has the proxy and the sandbox on its own origin, as a shop has its proxy.
 *
 * @param prefix such as `/offers/`
 * @param base the server's address, without a path
 */
export function forward(prefix: string, base: string): Middleware {
  return async (context, next) => {
    if (!context.path.startsWith(prefix)) return next();
    // From here on the connection is ours: an answer may be a stream that never ends, or break off on purpose.
    context.respond = false;
    // Koa starts at 404, and the test runner would list it.
    context.status = 200;
    const { req: incoming, res: outgoing } = context;
    const passedOn = request(new URL(incoming.url ?? '/', base), {
      method: incoming.method,
      headers: incoming.headers,
      // A connection of its own: a kept one may be closed at the other end just as it is used again.
      agent: false,
    });
    passedOn.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      answer.on('error', () => outgoing.destroy());
    });
    passedOn.on('error', () => outgoing.destroy());
    outgoing.on('close', () => passedOn.destroy());
    incoming.pipe(passedOn);
  };
}
