import type { Context } from 'hono';
import { MOST_BODY_BYTES } from '../../offer/limits.ts';
import { Fault, InvalidRequest } from '../fault.ts';
import type { ProxyEnv } from '../proxy-env.ts';
import { isDeeperThan } from './json-depth.ts';
import { readAtMost, TooManyBytes } from './read-at-most.ts';

/** The two a page uses; `text/plain` needs no preflight (Fetch, section 2.2.2). */
const CONTENT_TYPES = ['application/json', 'text/plain'];

/** Four times what any request needs. */
const MOST_DEPTH = 16;

/**
 * The JSON a page sent, whatever it holds.
 *
 * @throws {Fault} `wrong-content`, `too-large`, `invalid-request` or `overloaded`.
 */
export async function readBody(context: Context<ProxyEnv>): Promise<unknown> {
  const { headers, body } = context.req.raw;
  const [contentType = ''] = (headers.get('content-type') ?? '').split(';', 1);
  if (!CONTENT_TYPES.includes(contentType.trim().toLowerCase())) throw new Fault('wrong-content');
  const bytes = await readAtMost(body, MOST_BODY_BYTES).catch((cause: unknown) => {
    throw new Fault(cause instanceof TooManyBytes ? 'too-large' : 'invalid-request', { cause });
  });
  context.get('hasArrived')();
  // No browser packs a body by itself, and unpacking is work that a stranger would give us.
  if (headers.has('content-encoding')) throw new Fault('wrong-content');
  if (isDeeperThan(bytes, MOST_DEPTH)) throw new InvalidRequest([{ field: 'body', expected: 'JSON of a few levels' }]);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Without its cause: a parser's message quotes what it could not read.
    throw new InvalidRequest([{ field: 'body', expected: 'JSON in UTF-8' }]);
  }
}
