/**
 * The same fields without the empty places, so that "absent" has one spelling on the wire and in our types.
 *
 * @param fields each field named, as its value or `undefined`.
 */
export function present<Fields extends object>(fields: { [Key in keyof Fields]: Fields[Key] | undefined }): Fields {
  const kept = { ...fields };
  // Every offer makes a dozen of these: to build each anew from a list of its entries takes twice as long.
  for (const name in kept) if (kept[name] === undefined) delete (kept as Partial<typeof kept>)[name];
  return kept as Fields;
}
