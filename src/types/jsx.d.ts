/**
 * The elements as JSX tags, for React 19, Preact and Solid. Each takes what it shows its own elements from the framework:
 *
 * ```ts
 * import type { JsxElements } from 'offer-elements/jsx';
 *
 * declare module 'react' {
 *   namespace JSX {
 *     interface IntrinsicElements extends JsxElements<React.HTMLAttributes<HTMLElement>> {}
 *   }
 * }
 * ```
 */
import type { OfferElementsTags } from './elements.js';

export type * from './elements.js';

/** What every element has, where a framework's own type is not given. */
export interface GlobalAttributes {
  children?: unknown;
  class?: string | undefined;
  className?: string | undefined;
  dir?: string | undefined;
  hidden?: boolean | undefined;
  id?: string | undefined;
  lang?: string | undefined;
  slot?: string | undefined;
  style?: unknown;
  title?: string | undefined;
}

/** An event by its name after `on`, as React 19 and Preact listen to it: `onoffer-shown`. */
type Listeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined;
};

type Own<Tag extends { element: unknown; attributes: object; properties: object; events: object }> = Tag['attributes'] &
  Omit<Tag['properties'], keyof Tag['attributes']> &
  Listeners<Tag['events']> & {
    key?: string | number | bigint | null | undefined;
    ref?: { current: Tag['element'] | null } | ((element: Tag['element'] | null) => void) | null | undefined;
  };

/** For React 19 and Preact. `Base` is what the framework lets every element have. */
export type JsxElements<Base = GlobalAttributes> = {
  [Name in keyof OfferElementsTags]: Own<OfferElementsTags[Name]> & Omit<Base, keyof Own<OfferElementsTags[Name]>>;
};

type Prefixed<Prefix extends string, Fields> = {
  [Name in keyof Fields & string as `${Prefix}:${Name}`]?: Fields[Name];
};

type SolidOwn<Tag extends { element: unknown; attributes: object; properties: object; events: object }> =
  Tag['attributes'] &
    Omit<Tag['properties'], keyof Tag['attributes']> &
    Prefixed<'attr', Tag['attributes']> &
    Prefixed<'prop', Tag['properties']> & {
      [Name in keyof Tag['events'] & string as `on:${Name}`]?: ((event: Tag['events'][Name]) => void) | undefined;
    } & { ref?: Tag['element'] | ((element: Tag['element']) => void) | undefined };

/** For Solid, with `prop:` and `on:`. */
export type SolidElements<Base = GlobalAttributes> = {
  [Name in keyof OfferElementsTags]: SolidOwn<OfferElementsTags[Name]> &
    Omit<Base, keyof SolidOwn<OfferElementsTags[Name]>>;
};
