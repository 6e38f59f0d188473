import { plainText } from '../../asking/gather-request.ts';

/** What is left where a template had nothing to fill in, beside what no text of a page is: `plainText`. */
const FORGOTTEN = /^(undefined|null|nan|\(not set\))$/i;

/** A text or number of the page's, as text; a placeholder nobody has filled in counts as absent. */
export function meaningful(value: unknown): string | undefined {
  const text = plainText(value);
  return text && !FORGOTTEN.test(text) ? text : undefined;
}
