import type { ViewPage } from './view.ts';

/** A look at an offer: the page's CSS, and how many pixels of the drawn box are scrolled into view. */
export type Look = [title: string, style: string, pixels: (page: ViewPage) => number];

const whole = ({ box }: ViewPage) => box.getBoundingClientRect().height;
const viewport = (share: number) => () => innerHeight * share;

/** The drawn box, for CSS. */
export const BASE = 'post-purchase-offer::part(base)';

/** What counts as shown after a second. */
export const seen: Look[] = [
  ['exactly half of it is in view', '', () => 100],
  ['all of it is in view', '', whole],
  ['it is taller than the viewport and fills half of that', `${BASE} { block-size: 3000px }`, viewport(0.5)],
  ['it is ten times as tall as the viewport and fills most of that', `${BASE} { block-size: 6000px }`, viewport(0.9)],
  ['half of it is cut away, and all the rest is in view', '#frame { block-size: 100px; overflow: hidden }', whole],
  ['its page is half transparent', '#frame { opacity: 0.5 }', whole],
  [
    'something lies over a corner of it',
    `#frame { position: relative; inline-size: 400px }
     #frame::after { content: ''; position: absolute; inset: auto 0 0 auto; inline-size: 60px; block-size: 60px; background: red }`,
    whole,
  ],
];

/** What never does. */
export const unseen: Look[] = [
  ['49 % of it is in view', '', () => 98],
  ['none of it is in view', '', () => -1],
  ['only room reserved for it is in view', 'post-purchase-offer { padding-block-start: 900px }', () => -1],
  ['it is taller than the viewport and fills 49 % of that', `${BASE} { block-size: 3000px }`, viewport(0.49)],
  ['its drawn box has no size', `${BASE} { block-size: 0; padding: 0; border: 0; overflow: hidden }`, () => 300],
  ['more than half of it is cut away', '#frame { block-size: 98px; overflow: hidden }', whole],
  ['more than half of it stands beside the viewport', '#frame { margin-inline-start: -210px }', whole],
  ['it is transparent', 'post-purchase-offer { opacity: 0 }', whole],
  ['its drawn box is transparent', `${BASE} { opacity: 0 }`, whole],
  ['what stands around it is transparent', '#frame { opacity: 0 }', whole],
  ['it is not displayed', 'post-purchase-offer { display: none }', () => 300],
  ['what stands around it is not displayed', '#frame { display: none }', () => 300],
  ['it is not visible', 'post-purchase-offer { visibility: hidden }', whole],
  ['its page skips it', '#frame { content-visibility: hidden; block-size: 300px }', () => 300],
  ['it is clipped away', '#frame { clip-path: inset(100%) }', whole],
  ['it is covered', `body::after { content: ''; position: fixed; inset: 0; background: white }`, whole],
  [
    'more than half of it is covered',
    `#frame { position: relative; inline-size: 400px }
     #frame::after { content: ''; position: absolute; inset: 0 0 0 auto; inline-size: 280px; background: white }`,
    whole,
  ],
];
