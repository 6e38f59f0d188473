/** Types of the elements in Svelte 5 markup: `import 'offer-elements/svelte'` once, anywhere in the project. */
import type { HTMLAttributes } from 'svelte/elements';
import type { OfferElementsTags } from './elements.js';

export type * from './elements.js';

/** Svelte 5 listens by attribute: `onoffer-shown`. */
type Listeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined;
};

type Own<Tag extends { attributes: object; properties: object; events: object }> = Tag['attributes'] &
  Omit<Tag['properties'], keyof Tag['attributes']> &
  Listeners<Tag['events']>;

type SvelteElements = {
  [Name in keyof OfferElementsTags]: Own<OfferElementsTags[Name]> &
    Omit<HTMLAttributes<OfferElementsTags[Name]['element']>, keyof Own<OfferElementsTags[Name]>>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends SvelteElements {}
}
