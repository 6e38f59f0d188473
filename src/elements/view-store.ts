import type { ShownEvent } from '../offer/shown-event.ts';

/** An offer that was seen, and the proxy that is to hear of it. Sealed receipt only: nothing of the shopper. */
export interface View extends ShownEvent {
  /** Of the proxy's route for events. */
  address: string;
}

const NAME = 'offer-elements';
const STORE = 'views';

/** What is kept at most, oldest dropped first: views, characters of JSON, milliseconds. */
const MOST_VIEWS = 50;
const MOST_SIZE = 64 * 1024;
const MOST_AGE = 24 * 60 * 60 * 1_000;

/**
 * Changes the list of views this origin's browser storage keeps, in one transaction, and resolves with what is kept when
 * that is complete: from then on it survives the browser's end. A database is made only when there is something to put
 * into it, and nothing stays open.
 *
 * IndexedDB, because only that is on disk by then: what is written to `localStorage` may be gone a second later.
 *
 * Rejects when storage is refused or full. May take for ever.
 */
export function changeStoredViews(change: (views: View[]) => View[]): Promise<View[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME);
    opening.onerror = reject;
    opening.onupgradeneeded = () => {
      if (change([]).length > 0) {
        opening.result.createObjectStore(STORE, { keyPath: 'id' });
      } else {
        opening.transaction?.abort();
        resolve([]);
      }
    };
    opening.onsuccess = () => {
      const database = opening.result;
      try {
        const transaction = database.transaction(STORE, 'readwrite');
        const store = transaction.objectStore(STORE);
        const before = store.getAll();
        let kept: View[] = [];
        before.onsuccess = () => {
          const views: View[] = before.result;
          kept = newestViews(change(views));
          for (const view of views) if (!kept.includes(view)) store.delete(view.id);
          for (const view of kept) if (!views.includes(view)) store.put(view);
        };
        transaction.oncomplete = () => resolve(kept);
        transaction.onabort = reject;
      } catch (error) {
        reject(error);
      }
      // It closes when its transactions have ended.
      database.close();
    };
  });
}

/** As many of the newest as may be kept. One from the future is as wrong as one too old: the clock was. */
export function newestViews(views: readonly View[], now: number = Date.now()): View[] {
  let size = 0;
  return views
    .filter(({ at }) => Math.abs(now - at) < MOST_AGE)
    .sort((one, other) => other.at - one.at)
    .slice(0, MOST_VIEWS)
    .filter((view) => {
      size += JSON.stringify(view).length;
      return size <= MOST_SIZE;
    });
}
