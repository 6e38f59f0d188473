import type { Verdict } from '../vendor.ts';
import { json } from './answers.ts';

/** Says all that is wrong with a call, in the list that this vendor says everything in. */
export function refuse(status: number, titles: readonly string[], headers: Record<string, string> = {}): Verdict {
  const answer = json(status, { errors: titles.map((title) => ({ title })) });
  return { refusal: { ...answer, headers: { ...answer.headers, ...headers } } };
}
