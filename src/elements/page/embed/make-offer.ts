import { entriesOf, plainText } from '../../asking/gather-request.ts';
import { propertyName } from '../../attributes/property-name.ts';
import type { TAGS } from '../../tags.ts';

/** Who the shopper is, which we write into no attribute. */
const PERSONAL = ['email', 'first-name', 'last-name', 'customer-title', 'customer-id', 'phone', 'token'];

/**
 * An element with these attributes: only those it has, as a page may let others write what it believes to be data. A yes
 * or no is a word, as in HTML.
 */
export function makeOffer(tag: (typeof TAGS)[number], attributes: unknown): HTMLElement {
  const element = document.createElement(tag);
  const known: unknown = Reflect.get(element.constructor, 'observedAttributes');
  for (const [name, given] of entriesOf(attributes)) {
    const value = typeof given === 'boolean' ? String(given) : (plainText(given) ?? '');
    if (!Array.isArray(known) || !known.includes(name)) continue;
    if (PERSONAL.includes(name)) Reflect.set(element, propertyName(name), value);
    else element.setAttribute(name, value);
  }
  return element;
}
