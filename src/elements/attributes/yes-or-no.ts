import type { ComplexAttributeConverter } from 'lit';

/**
 * A yes-or-no attribute: `true`, `false` or absent. A bare `preview` means yes, as in HTML; `preview="false"` means no,
 * because a template engine writes that. Absent is neither, and so is any other word: a shop that does not say whether an order is a gift has
 * not said that it is none.
 */
export const yesOrNo: ComplexAttributeConverter<boolean | undefined> = {
  fromAttribute: yesOrNoOf,
};

/** The same of a property: a framework sets the words there that it was given for the attribute. */
export function yesOrNoOf(value: unknown): boolean | undefined {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
  if (word === false || word === 'false') return false;
  return word === true || word === 'true' || word === '' || undefined;
}
