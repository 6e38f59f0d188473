import { own } from '../attributes/bare.ts';

/** What to ask the proxy: `body` is a request as JSON. */
export interface Question {
  address: URL;
  body: string;
  /** Whether the request outlives the page. Default false. */
  keepalive?: boolean;
}

/** Two questions of one key are the same. It holds what the page told us of the shopper, so it stays in memory. */
export function keyOf({ address, body }: Question): string {
  return `${address} ${body}`;
}

/**
 * How a question is posted.
 *
 * The body is a text without a header of ours, so it goes as `text/plain`: a simple request (Fetch, section 3.2), for
 * which no preflight is paid from another origin.
 */
export function requestOf(
  { body, keepalive = false }: Pick<Question, 'body' | 'keepalive'>,
  signal: AbortSignal | null = null,
): RequestInit {
  return own({
    method: 'POST',
    body,
    // Not `omit`: for that Chromium opens a connection of its own to the shop's server, two round trips more. Another origin gets
    // no cookie either way, and the proxy reads none.
    credentials: 'same-origin',
    referrerPolicy: 'no-referrer',
    signal,
    keepalive,
  });
}
