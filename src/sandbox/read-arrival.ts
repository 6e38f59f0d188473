import type { Arrival, Body } from './vendor.ts';

/** The query of a call: a list where a key stands more than once. */
export function readQuery(search: string): Arrival['query'] {
  const pairs = new URLSearchParams(search);
  const query = [...new Set(pairs.keys())].map((name) => {
    const [first = '', ...others] = pairs.getAll(name);
    return [name, others.length === 0 ? first : [first, ...others]];
  });
  return Object.fromEntries(query);
}

/** The body of a call: JSON where it is that, else the text. */
export function readBody(text: string): Body {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
