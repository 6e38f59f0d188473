/** The sample shop's order-confirmation page: the element as a shop imports it, and what is told to the configurator. */
import { recordCouponRedemption } from '../../src/index.ts';
import { type Activity, watchActivity } from './activity.ts';
import { listenToWishes, tellConfigurator } from './messages.ts';
import { OrderPage } from './order-page.ts';
import { watchOffer, watchRecords } from './watch-views.ts';

const place = document.querySelector('[data-offer-place]');
if (!place) throw new Error('The page has no place for an offer.');
const page = new OrderPage(place);
let tills = 0;

const STATES = ['loading', 'shown', 'empty', 'failed', 'done'];

watchActivity((activity: Activity) => tellConfigurator({ kind: 'activity', activity }));
watchOffer(
  () => page.element,
  (watched) => {
    tellConfigurator({ kind: 'view', watched });
    tellState();
  },
);
watchRecords((records) => tellConfigurator({ kind: 'records', records }));
listenToWishes({
  again: () => page.again(),
  consent: () => {
    const { element } = page;
    if (element && 'grantConsent' in element && typeof element.grantConsent === 'function') element.grantConsent();
  },
  till: recordAtTill,
});
document.addEventListener('offer-load', bringIntoView);
window.addEventListener('resize', bringIntoView);
window.addEventListener('hashchange', () => page.draw());
page.draw();
tellConfigurator({ kind: 'ready' });

/** What the element says of itself, for those who look at it from outside. */
function tellState(): void {
  const { element } = page;
  const state = STATES.find((name) => element?.matches(`:state(${name})`)) ?? '';
  const reason = element && 'reason' in element ? element.reason : undefined;
  tellConfigurator({
    kind: 'state',
    state,
    reason: typeof reason === 'string' ? reason : undefined,
    waits: reason === 'no-consent' && element?.getAttribute('consent') !== 'denied',
  });
}

/**
 * Where the whole offer is not in sight: to the top, with less above it than stands between it and the words there, lest
 * these are cut in two. Only in a frame, and no page around it moves.
 */
function bringIntoView(): void {
  const box = page.element?.getBoundingClientRect();
  if (window.parent === window || !box || (box.top >= 0 && box.bottom <= innerHeight)) return;
  const gap = 24;
  scrollBy({ top: box.top - gap, behavior: 'instant' });
}

/** Offline too: what cannot be sent is kept in this browser, and sent when the network is back. */
async function recordAtTill(): Promise<void> {
  tills += 1;
  const order = { id: `TILL-${Date.now()}-${tills}`, total: '46.50', currency: 'GBP', coupon: 'TEA-9F3K-2PLM' };
  const options = { keepOffline: true, endpoint: new URL('../offers', document.baseURI).href };
  tellConfigurator({ kind: 'till', outcome: await recordCouponRedemption({ order, situation: 'till' }, options) });
}
