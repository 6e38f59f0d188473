import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder of our own, gone when it is removed, and at the latest with the process. */
export interface Folder {
  readonly path: string;
  remove(): void;
}

export function makeFolder(): Folder {
  // Short: an address of a socket has room for about a hundred characters (unix(7)).
  const folder = mkdtempSync(path.join(tmpdir(), 'offer-wp-'));
  // Again, where a program that is just ending writes once more.
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', remove);
  return {
    path: folder,
    remove() {
      process.off('exit', remove);
      remove();
    },
  };
}
