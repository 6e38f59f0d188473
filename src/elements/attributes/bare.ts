/**
 * The same JSON with nothing in it but what it says itself. A page, or a script on it, may have added fields to every
 * object there is, and what an answer leaves out would be read off those: an address, say, that nobody has checked.
 *
 * @throws where it is so deep that no stack holds it
 */
export function bare<Data>(data: Data): Data;
export function bare(data: unknown): unknown {
  if (Array.isArray(data)) return data.map((item) => bare(item));
  if (!(data instanceof Object)) return data;
  const copy: Record<string, unknown> = { __proto__: null, ...data };
  for (const name in copy) copy[name] = bare(copy[name]);
  return copy;
}

/** The same fields, of an object that has no others. For options, too, which the browser reads as well. */
export function own<Fields extends object>(fields: Fields): Fields {
  return { __proto__: null, ...fields };
}
