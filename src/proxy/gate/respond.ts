import type { Problem } from '../../offer/offer-answer.ts';

/** On every answer, whatever it says. An offer is personal, so nothing in between may keep it. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  Vary: 'Origin',
  'X-Content-Type-Options': 'nosniff',
};

/** @param seconds until another try makes sense; none when there is nothing to wait for. */
export function retryHeader(seconds = 0): Record<string, string> {
  return seconds > 0 ? { 'Retry-After': String(seconds) } : {};
}

const texts = new WeakMap<Response, string>();

/** What an answer of ours says, for a server that need not read its stream; `undefined` of any other. */
export function textOf(response: Response): string | undefined {
  return texts.get(response);
}

export function jsonResponse(body: object, status = 200, headers: Record<string, string> = {}): Response {
  return textResponse(JSON.stringify(body), status, { ...headers, 'Content-Type': 'application/json' });
}

export function problemResponse(problem: Problem, headers: Record<string, string> = {}): Response {
  return textResponse(JSON.stringify(problem), problem.status, {
    ...headers,
    'Content-Type': 'application/problem+json',
  });
}

/**
 * HTML for a shop's server to put into one shopper's page. A cache that goes by rules of its own is told as well (RFC
 * 9213), and a browser that was made to open it finds nothing to run.
 */
export function fragmentResponse(html: string): Response {
  return textResponse(html, 200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'private, no-store',
    'CDN-Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; sandbox",
  });
}

function textResponse(text: string, status: number, headers: Record<string, string>): Response {
  const response = new Response(text, { status, headers: { ...COMMON_HEADERS, ...headers } });
  texts.set(response, text);
  return response;
}
