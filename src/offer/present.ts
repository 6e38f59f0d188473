/**
 * The same fields without the empty places, so that "absent" has one spelling on the wire and in our types.
 *
 * @param fields each field named, as its value or `undefined`.
 */
export function present<Fields extends object>(fields: { [Key in keyof Fields]: Fields[Key] | undefined }): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
