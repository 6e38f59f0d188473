import type { MakePage, Road } from './shop.ts';

/** Something that shows an offer on the order page, or does not. */
export interface Contestant {
  /** As the tables name it. */
  label: string;
  /** What stands in the head, and in the place of the offer. */
  head(road: Road): string;
  body(road: Road, order: string): string | Promise<string>;
  /** An expression in the page: an element that has a box as soon as the whole offer is drawn. */
  offer: string;
}

/** Names of contestants, as `--only` knows them. */
export type ContestantName =
  | 'nothing'
  | 'markup'
  | 'hand-written'
  | 'plain'
  | 'boot'
  | 'fragment'
  | 'squatch'
  | 'altcha';

/** What stands in pages themselves. */
export interface Inline {
  /** What the element draws, as HTML with declarative shadow DOM. */
  markup: string;
  /** The boot script. */
  boot: string;
}

/**
 * All who are compared: to add one, add its entry. Ours and the hand-written one show the same panel from the same proxy;
 * the others show what is theirs, from a stand-in for their server.
 */
export function contestants({ markup, boot }: Inline): Record<ContestantName, Contestant> {
  return {
    nothing: {
      label: 'page without an offer',
      head: () => '',
      body: () => '',
      offer: `document.querySelector('#next')`,
    },
    markup: {
      label: 'its markup in the page',
      head: () => '',
      body: () => markup,
      offer: inShadowOf('referral-offer'),
    },
    'hand-written': {
      label: 'hand-written element',
      head: ({ far }) => `<script src="${far}/hand-written.js" async></script>`,
      body: (_, order) => elementOf('hand-written-offer', order),
      offer: `document.querySelector('hand-written-offer')?.shadowRoot?.querySelector('.button')`,
    },
    plain: {
      label: 'Offer Elements',
      head: ({ far }) => `<script src="${far}/offer-elements.js" async></script>`,
      body: (_, order) => elementOf('referral-offer', order),
      offer: inShadowOf('referral-offer'),
    },
    boot: {
      label: 'Offer Elements, boot line',
      head: ({ far }) => `<script src="${far}/offer-elements.js" async></script>`,
      body: ({ far }, order) =>
        `${elementOf('referral-offer', order, `endpoint="${far}/offers"`)}<script>${boot}</script>`,
      offer: inShadowOf('referral-offer'),
    },
    fragment: {
      label: 'Offer Elements, fragment',
      head: ({ far }) => `<script src="${far}/offer-elements.js" async></script>`,
      body: (road, order) => road.fragment(order),
      offer: inShadowOf('referral-offer'),
    },
    squatch: {
      label: 'squatch-js 2.6.3',
      // As its README has it: the loader, and what is to be done when it is ready.
      head: ({ far }) => `<script>
      window.squatchTenant = 'bench';
      window.squatchConfig = { domain: '${far}', npmCdn: '${far}/npm' };
      window.squatchOnReady = () => squatch.widgets().upsertUser({
        user: { id: 'rowan', accountId: 'rowan', email: 'rowan.ash@example.com', firstName: 'Rowan', lastName: 'Ash' },
        engagementMedium: 'EMBED',
        widgetType: 'p/larkspur/w/referrerWidget',
      });
    </script><script src="${far}/squatch.js" async></script>`,
      body: () => '<div id="squatchembed"></div>',
      // The frame has its height only when the widget's own script has come.
      offer: `document.querySelector('#squatchFrame[height]')?.contentDocument?.querySelector('.button')`,
    },
    altcha: {
      label: 'ALTCHA 3.2.2',
      head: ({ far }) => `<script src="${far}/altcha.js" type="module" async></script>`,
      body: ({ far }) =>
        `<form><altcha-widget challenge="${far}/challenge" auto="onload" configuration='{"minDuration": 0}'></altcha-widget></form>`,
      offer: `document.querySelector('altcha-widget input[type="checkbox"]')`,
    },
  };
}

/** Pages of ours whose growth is measured. */
export const growing = {
  elements: (count: number): Contestant => ({
    label: `${count} ${count === 1 ? 'element' : 'elements'}`,
    head: ({ far }) => `<script src="${far}/offer-elements.js" async></script>`,
    body: (_, order) => elementOf('referral-offer', order).repeat(count),
    offer: `((actions) => actions.length === ${count} && actions.every(Boolean) ? actions[0] : null)(
      [...document.querySelectorAll('referral-offer')].map((element) => ${actionOf('element')}))`,
  }),
  segments: (size: number): Contestant => ({
    label: `a tree of ${size} segments`,
    head: ({ far }) => `<script src="${far}/offer-elements.js" async></script>`,
    body: ({ far }, order) => `<post-purchase-offer endpoint="${far}/trees/${size}" order-id="${order}"
      order-total="46.50" order-currency="GBP"></post-purchase-offer>`,
    offer: inShadowOf('post-purchase-offer'),
  }),
};

function actionOf(element: string): string {
  return `${element}?.shadowRoot?.querySelector('[part~="action"]')`;
}

function inShadowOf(tag: string): string {
  return actionOf(`document.querySelector('${tag}')`);
}

function elementOf(tag: string, order: string, more = ''): string {
  return `<${tag} email="rowan.ash@example.com" first-name="Rowan" order-id="${order}" order-total="46.50"
      order-currency="GBP" ${more}></${tag}>`;
}

/** The order page: the same for all, with room for an offer. */
export function orderPage(contestant: Contestant): MakePage {
  return async (road, order) => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Order confirmed</title>
    <link rel="icon" href="data:,">
    <style>
      :root { color-scheme: light dark; font: 1rem / 1.5 system-ui, sans-serif }
      body { max-inline-size: 70rem; margin: 0 auto; padding: 1.5rem }
      table { inline-size: 100%; border-collapse: collapse }
      td { padding-block: 0.5rem; border-block-end: 1px solid #dcdad5 }
      td:last-child { text-align: end }
      .room { min-block-size: 26rem }
      @media (max-width: 48rem) { .room { min-block-size: 48rem } }
    </style>
    ${contestant.head(road)}
  </head>
  <body>
    <h1>Thank you, Rowan</h1>
    <p>Your order ${order} is confirmed. We have sent the details to you by e-mail.</p>
    <div class="room">${await contestant.body(road, order)}</div>
    <h2 id="next">What happens now</h2>
    <p>We weigh and pack your tea, and send it within two days.</p>
    <table>${LINES.map(([name, price]) => `<tr><td>${name}</td><td>${price}</td></tr>`).join('')}</table>
  </body>
</html>`;
}

const LINES = [
  ['Evening Harbour, a tin', '£12.00'],
  ['Breakfast blend, 250 g', '£14.50'],
  ['Two cups', '£20.00'],
  ['Delivery', 'free'],
] as const;
