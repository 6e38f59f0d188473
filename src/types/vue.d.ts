/** Types of the elements in a Vue template: `import 'offer-elements/vue'` once, anywhere in the project. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { OfferElementsTags } from './elements.js';

export type * from './elements.js';

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;

/** `@offer-shown` in a template is the property `onOfferShown`. */
type Listeners<Events> = {
  [Name in keyof Events & string as `on${Capitalize<Camel<Name>>}`]?: ((event: Events[Name]) => void) | undefined;
};

type VueElement<Tag extends { attributes: object; properties: object; events: object }> = new () => {
  $props: Tag['attributes'] &
    Omit<Tag['properties'], keyof Tag['attributes']> &
    Listeners<Tag['events']> &
    Omit<HTMLAttributes, keyof Tag['attributes']> &
    PublicProps;
};

type VueElements = { [Name in keyof OfferElementsTags]: VueElement<OfferElementsTags[Name]> };

declare module 'vue' {
  interface GlobalComponents extends VueElements {}
}
