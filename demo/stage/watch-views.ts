import { shareInView, shareUncovered } from '../../src/elements/viewing/view-share.ts';
import { changeStoredViews } from '../../src/elements/viewing/view-store.ts';

/** How far an offer has come to be shown. */
export interface Watched {
  /** How much of it is in view, from 0 to 1. */
  share: number;
  /** For how long half of it has been, in milliseconds; none below a half. */
  time: number;
  isShown: boolean;
  hasOffer: boolean;
}

/** What became of the views. */
export interface Records {
  /** How many this browser keeps until the proxy has settled them. */
  waiting: number;
  /** How many the sandbox's vendors were told of since the page was opened. */
  told: number;
}

const PACE = 100;
const HALF = 0.5;

/** A view is on its way for a moment; while the network is away, for longer. */
const RECORDS_PACE = 250;
const MOST_LOOKS = 12;

/**
 * Watches the page's offer as anybody could, from outside: it looks at the box that is drawn, and listens to what the
 * element says of itself. The element counts by its own clock; only `offer-shown` is its word.
 *
 * @param find the element that stands there now
 */
export function watchOffer(find: () => HTMLElement | null, report: (watched: Watched) => void): void {
  let since: number | undefined;
  let isShown = false;
  document.addEventListener('offer-load', () => {
    since = undefined;
    isShown = false;
  });
  document.addEventListener('offer-shown', () => {
    isShown = true;
  });
  const look = () => {
    const box = find()?.shadowRoot?.querySelector('[part~="base"]');
    const share = box ? shareOf(box) : 0;
    since = share < HALF || document.hidden ? undefined : (since ?? performance.now());
    const time = since === undefined ? 0 : performance.now() - since;
    report({ share, time, isShown: isShown && Boolean(box), hasOffer: Boolean(box) });
  };
  setInterval(look, PACE);
}

function shareOf(box: Element): number {
  const whole = box.getBoundingClientRect();
  const left = Math.max(whole.left, 0);
  const top = Math.max(whole.top, 0);
  const width = Math.max(0, Math.min(whole.right, innerWidth) - left);
  const height = Math.max(0, Math.min(whole.bottom, innerHeight) - top);
  const inView = new DOMRect(left, top, width, height);
  const rootBounds = new DOMRect(0, 0, innerWidth, innerHeight);
  const share = shareInView({ boundingClientRect: whole, intersectionRect: inView, rootBounds });
  return share > 0 ? Math.min(1, share) * shareUncovered(box, inView) : 0;
}

/** Looks at both records now, and whenever a view may have changed them. */
export function watchRecords(report: (records: Records) => void): void {
  let looks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    const [waiting, told] = await Promise.all([countWaiting(), countTold()]);
    report({ waiting, told });
    looks += 1;
    if (waiting > 0 || looks < MOST_LOOKS) timer = setTimeout(look, RECORDS_PACE);
  };
  const lookAgain = () => {
    clearTimeout(timer);
    looks = 0;
    void look();
  };
  document.addEventListener('offer-shown', lookAgain);
  window.addEventListener('online', lookAgain);
  lookAgain();
}

async function countWaiting(): Promise<number> {
  return changeStoredViews((views) => views).then(
    ({ length }) => length,
    () => 0,
  );
}

async function countTold(): Promise<number> {
  const log: unknown = await fetch('../sandbox/log').then(
    (response) => response.json(),
    () => [],
  );
  return Array.isArray(log)
    ? log.filter(({ at, query }) => at >= performance.timeOrigin && query?.ev === 'offer_viewed').length
    : 0;
}
