import type { Answer, Mishap } from './vendor.ts';

/** Turns a good answer into a bad one. */
export type Fault = (answer: Answer, milliseconds: number | undefined) => Answer;

/** How long `slow` waits when no number follows it: long enough to see, shorter than anybody's time limit. */
export const SLOW = 2_000;

/** More than any reader should be willing to hold. */
const HUGE = 10 * 1024 * 1024;

/** Every fault, by the word that asks for it. `slow` may be followed by `-<milliseconds>`. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  slow: (answer, milliseconds = SLOW) => ({ ...answer, delay: milliseconds }),

  hang: mishap('hang'),
  reset: mishap('reset'),
  'answer-lost': mishap('lost'),
  drip: mishap('drip'),
  // An empty answer gets a body, for there must be something to cut.
  truncated: (answer) => ({ ...answer, body: answer.body === '' ? {} : answer.body, mishap: 'truncated' }),

  html: instead(
    200,
    { 'content-type': 'text/html; charset=utf-8' },
    '<!doctype html><title>Sandbox</title><p>A page.</p>',
  ),
  empty: instead(200, {}, ''),
  'not-json': instead(200, { 'content-type': 'application/json' }, '{"url": "https://larkspur.example/", oh dear'),
  redirect: instead(302, { location: '/redirected' }, ''),
  'rate-limited': instead(429, { 'content-type': 'text/plain', 'retry-after': '30' }, 'Too many requests'),
  'server-error': instead(500, { 'content-type': 'text/plain' }, 'Something broke'),

  // The padding stands first, so that a reader who stops early has read nothing of use.
  huge: (answer) => ({
    ...answer,
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: { padding: 'x'.repeat(HUGE), ...(isObject(answer.body) && answer.body) },
  }),
};

function mishap(kind: Mishap): Fault {
  return (answer) => ({ ...answer, mishap: kind });
}

// What went before stays otherwise as it was, so that "slow-2000+html" is both.
function instead(status: number, headers: Answer['headers'], body: string): Fault {
  return (answer) => ({ ...answer, status, headers, body });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
