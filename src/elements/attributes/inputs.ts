import { plainText } from '../asking/gather-request.ts';
import { propertyName } from './property-name.ts';
import { yesOrNoOf } from './yes-or-no.ts';

/** How the inputs of an element are read, by their names as attributes. */
export interface Inputs {
  /** Without the spaces around it; blank is absent. */
  text(name: string): string | undefined;
  /** `true`, `false` or absent. */
  flag(name: string): boolean | undefined;
  /** As the page has set it. */
  raw(name: string): unknown;
}

/** As an element has them. */
export function propertiesOf(element: Element): Inputs {
  const read = (name: string): unknown => Reflect.get(element, propertyName(name));
  return { text: (name) => plainText(read(name)), flag: (name) => yesOrNoOf(read(name)), raw: read };
}

/**
 * As they stand before there is an element: in attributes, and in properties that somebody was too early to set. Those
 * are believed first, as the element does when it comes to life.
 */
export function attributesOf(element: Element): Inputs {
  const read = (name: string): unknown =>
    Object.hasOwn(element, propertyName(name)) ? Reflect.get(element, propertyName(name)) : element.getAttribute(name);
  return { text: (name) => plainText(read(name)), flag: (name) => yesOrNoOf(read(name)), raw: read };
}
