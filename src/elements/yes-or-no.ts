import type { ComplexAttributeConverter } from 'lit';

/**
 * A yes-or-no attribute: `true`, `false` or absent. A bare `preview` means yes, as in HTML; `preview="false"` means no,
 * because a template engine writes that. Absent is neither, and so is any other word: a shop that does not say whether an order is a gift has
 * not said that it is none.
 */
export const yesOrNo: ComplexAttributeConverter<boolean | undefined> = {
  fromAttribute: yesOrNoOf,
};

export function yesOrNoOf(value: string | null): boolean | undefined {
  const word = value?.trim().toLowerCase();
  if (word === 'false') return false;
  return word === '' || word === 'true' ? true : undefined;
}
