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

export function jsonResponse(body: object, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...COMMON_HEADERS, ...headers, 'Content-Type': 'application/json' },
  });
}

export function problemResponse(problem: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...COMMON_HEADERS, ...headers, 'Content-Type': 'application/problem+json' },
  });
}
