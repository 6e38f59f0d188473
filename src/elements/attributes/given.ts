/**
 * Fields as a page gives them to a property: none is needed, what is a number there may stay one, and what it does not
 * have may be `null` or `undefined`.
 */
export type Given<Fields> = {
  readonly [Name in keyof Fields]?: Fields[Name] | (string extends Fields[Name] ? number : never) | null | undefined;
};
