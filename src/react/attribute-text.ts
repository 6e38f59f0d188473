/**
 * A property as an attribute can hold it: yes and no in words, as the elements read them. What is no text, number, yes or
 * no is not given: nobody is called "[object Object]".
 */
export function attributeText(value: unknown): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return undefined;
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}
