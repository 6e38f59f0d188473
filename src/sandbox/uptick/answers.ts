import type { Answer } from '../vendor.ts';

/** An answer in JSON, as this vendor writes its head. */
export function json(status: number, body: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body };
}

/** A failure: a list of one error. Not every error has a code. */
export function failure(status: number, title: string, code?: string): Answer {
  return json(status, { errors: [{ title, ...(code && { code }) }] });
}

export function moved(location: string): Answer {
  return { status: 302, headers: { location }, body: '' };
}
