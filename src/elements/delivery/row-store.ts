import { hasDatabase } from './has-database.ts';

/** What a page keeps until the proxy is done with it. Nothing of the shopper. */
export interface KeptRow {
  /** The same row has the same id on every page. */
  id: string;
  /** Of the proxy's route that is to hear of it. */
  address: string;
  /** Milliseconds since the epoch, by the page's clock. */
  at: number;
}

/** Where rows of one kind are kept. */
export interface StoragePlace {
  database: string;
  store: string;
}

/** What a place keeps at most, oldest dropped first: rows, characters of JSON, milliseconds. */
const MOST_ROWS = 50;
const MOST_SIZE = 64 * 1024;
const MOST_AGE = 24 * 60 * 60 * 1_000;

/**
 * Changes the list of rows this origin's browser storage keeps in a place, in one transaction, and resolves with what is
 * kept when that is complete: from then on it survives the browser's end. A database is made only when there is something
 * to put into it, and nothing stays open.
 *
 * IndexedDB, because only that is on disk by then: what is written to `localStorage` may be gone a second later.
 *
 * Rejects when storage is refused or full. May take for ever.
 */
export async function changeStored<Row extends KeptRow>(
  place: StoragePlace,
  change: (rows: Row[]) => Row[],
): Promise<Row[]> {
  // To begin one and give it up, as below, leaves an empty one behind in WebKit.
  const isNeeded = change([]).length > 0 || (await hasDatabase(place.database).catch(() => true));
  return isNeeded ? changeOpened(place, change) : [];
}

function changeOpened<Row extends KeptRow>(place: StoragePlace, change: (rows: Row[]) => Row[]): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(place.database);
    opening.onerror = reject;
    opening.onupgradeneeded = () => {
      if (change([]).length > 0) {
        opening.result.createObjectStore(place.store, { keyPath: 'id' });
      } else {
        opening.transaction?.abort();
        resolve([]);
      }
    };
    opening.onsuccess = () => {
      const database = opening.result;
      try {
        const transaction = database.transaction(place.store, 'readwrite');
        const store = transaction.objectStore(place.store);
        const before = store.getAll();
        let kept: Row[] = [];
        before.onsuccess = () => {
          const rows: Row[] = before.result;
          kept = newest(change(rows));
          for (const row of rows) if (!kept.includes(row)) store.delete(row.id);
          for (const row of kept) if (!rows.includes(row)) store.put(row);
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

/** Whether it is of the last day. One from the future is as wrong as one too old: the clock was. */
export function isTimely({ at }: KeptRow, now: number = Date.now()): boolean {
  return Math.abs(now - at) < MOST_AGE;
}

/** As many of the newest as may be kept. */
export function newest<Row extends KeptRow>(rows: readonly Row[], now: number = Date.now()): Row[] {
  let size = 0;
  return rows
    .filter((row) => isTimely(row, now))
    .sort((one, other) => other.at - one.at)
    .slice(0, MOST_ROWS)
    .filter((row) => {
      size += JSON.stringify(row).length;
      return size <= MOST_SIZE;
    });
}
