import type { CouponRedemptionOutcome } from '../../src/index.ts';
import type { Activity } from './activity.ts';
import type { Records, Watched } from './watch-views.ts';

/** What the sample shop tells the page around it. */
export type Report =
  | { kind: 'ready' }
  | { kind: 'state'; state: string; reason: string | undefined; waits: boolean }
  | { kind: 'activity'; activity: Activity }
  | { kind: 'view'; watched: Watched }
  | { kind: 'records'; records: Records }
  | { kind: 'till'; outcome: CouponRedemptionOutcome };

/** What the page around it wants of the shop. What is to be shown stands in the shop's own address. */
export type Wish = 'again' | 'consent' | 'till';

/** Both are pages of ours on one origin, and believe nobody else. */
export function tellConfigurator(report: Report): void {
  if (window.parent !== window) window.parent.postMessage(report, location.origin);
}

export function listenToShop(frame: HTMLIFrameElement, hear: (report: Report) => void): () => void {
  const listen = (event: MessageEvent) => {
    if (event.origin === location.origin && event.source === frame.contentWindow) hear(event.data);
  };
  window.addEventListener('message', listen);
  return () => window.removeEventListener('message', listen);
}

export function wishOfShop(frame: HTMLIFrameElement, wish: Wish): void {
  frame.contentWindow?.postMessage(wish, location.origin);
}

export function listenToWishes(grant: Record<Wish, () => void>): void {
  window.addEventListener('message', ({ origin, source, data }) => {
    if (origin !== location.origin || source !== window.parent) return;
    const wish: unknown = data;
    if (wish === 'again' || wish === 'consent' || wish === 'till') grant[wish]();
  });
}
