import { attributeText } from './attribute-text.ts';

/** What an element makes of a property: the name of its attribute, or none. */
export type Attributes = ReadonlyMap<string, string | undefined>;

/** Who is given what. */
export interface Division {
  /** React draws it, in the page and on a server. */
  drawn: Record<string, unknown>;
  /** No attribute holds it: the element is given it. */
  objects: ReadonlyMap<string, unknown>;
  /** By the name of the property: `onOfferShown`. */
  listeners: ReadonlyMap<string, unknown>;
}

/** Attributes of every element that are there or not. React 18 writes "false" into them, which is there. */
const PRESENCE = ['hidden', 'inert'];

/**
 * Divides the properties of a component between React and the element.
 *
 * @param listeners names such as `onOfferShown`
 */
export function divideProps(props: object, attributes: Attributes, listeners: readonly string[]): Division {
  const entries = Object.entries(props);
  const isObject = (name: string) => attributes.has(name) && attributes.get(name) === undefined;
  return {
    drawn: Object.fromEntries(
      entries
        .filter(([name]) => !isObject(name) && !listeners.includes(name))
        .map(([name, value]) => drawn(name, value, attributes))
        .filter(([, value]) => value !== undefined),
    ),
    objects: new Map(entries.filter(([name]) => isObject(name))),
    listeners: new Map(entries.filter(([name]) => listeners.includes(name))),
  };
}

function drawn(name: string, value: unknown, attributes: Attributes): readonly [string, unknown] {
  const attribute = attributes.get(name);
  if (attribute) return [attribute, attributeText(value)];
  // On an element of this kind React 18 knows no other name for it.
  if (name === 'className') return ['class', value];
  return [name, PRESENCE.includes(name) && typeof value === 'boolean' ? (value ? '' : undefined) : value];
}
