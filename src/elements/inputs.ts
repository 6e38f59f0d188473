import { plainText } from './gather-request.ts';

/** How the inputs of an element are read, by their names as properties. */
export interface Inputs {
  /** Without the spaces around it; blank is absent. */
  text(name: string): string | undefined;
  /** `true`, `false` or absent; as a property whatever the page has set. */
  flag(name: string): unknown;
  /** For what no attribute holds. */
  object(name: string): unknown;
}

/** As an element has them. */
export function propertiesOf(element: Element): Inputs {
  const read = (name: string): unknown => Reflect.get(element, name);
  return { text: (name) => plainText(read(name)), flag: read, object: read };
}
