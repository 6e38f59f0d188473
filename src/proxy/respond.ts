import type { Problem } from '../offer/offer-answer.ts';

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
  return textResponse(body, status, { ...headers, 'Content-Type': 'application/json' });
}

export function problemResponse(problem: Problem, headers: Record<string, string> = {}): Response {
  return textResponse(problem, problem.status, { ...headers, 'Content-Type': 'application/problem+json' });
}

function textResponse(body: object, status: number, headers: Record<string, string>): Response {
  const text = JSON.stringify(body);
  const response = new Response(text, { status, headers: { ...COMMON_HEADERS, ...headers } });
  texts.set(response, text);
  return response;
}
