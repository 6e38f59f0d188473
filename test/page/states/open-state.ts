import type { Shop } from '../helpers/shop.ts';
import type { Tab } from '../helpers/tab.ts';
import { StateElement } from './state-element.ts';
import type { State } from './states.ts';

/** How the page around the element is written. */
export interface Surroundings {
  language?: string;
  /** CSS of the page. */
  style?: string;
}

let pages = 0;

/** Opens an order page on which the element comes to a state. */
export async function openState(shop: Shop, tab: Tab, state: State, around: Surroundings = {}): Promise<StateElement> {
  pages += 1;
  shop.serve(`/state-${pages}`, { html: markupOf(state, pages, around) });
  await tab.goto(`${shop.origin}/state-${pages}`);
  const element = new StateElement(tab, state.tag);
  await state.reach(element);
  return element;
}

function markupOf({ tag, attributes }: State, page: number, { language = 'en-GB', style = '' }: Surroundings): string {
  const order = { 'order-id': 'STATE-', 'order-total': '46.50', 'order-currency': 'GBP', ...attributes };
  const written = Object.entries({ ...order, 'order-id': `${order['order-id']}${page}` })
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
  return `<!doctype html>
<html lang="${language}"${language.startsWith('ar') ? ' dir="rtl"' : ''}>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Order confirmed</title>
    <style>
      :root { color-scheme: light; background: Canvas; color: CanvasText }
      ${style}
    </style>
    <script src="/offer-elements.js" async></script>
  </head>
  <body>
    <main>
      <h1>Thank you</h1>
      <p><a id="before" href="#next">What happens now</a></p>
      <${tag} ${written}><p>We have your order.</p></${tag}>
      <h2 id="next">What happens now</h2>
      <p>We weigh and pack your tea. <a id="after" href="#top">Back to the top</a></p>
    </main>
  </body>
</html>`;
}
