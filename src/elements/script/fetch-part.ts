import { ownScript } from '../asking/own-script.ts';
import { policy } from './trusted-types.ts';

type Exports = Readonly<Record<string, unknown>>;

/** By place: see the build. */
type Shared = readonly unknown[];

/** What a part calls, with what makes it. */
type Receive = (make: (shared: Shared) => Exports) => void;

const parts = new Map<string, Promise<Exports>>();

/**
 * Fetches a part of this script, by a script tag like the one that brought us: with the integrity that was written into
 * us when both were built, where the browser can check it, and with the page's nonce. The build puts a call of this in the
 * place of each `import()`; see `vite.config.ts`.
 *
 * A part is a function of what it shares with us, as that is when the part is here: one may be wanted while we still run.
 * It finds us by the tag that it runs from, so it needs no global.
 *
 * @throws where it could not be had; the next call tries again
 */
export function fetchPart(file: string, integrity: string, shared: () => Shared): Promise<Exports> {
  const part = parts.get(file) ?? load(file, integrity, shared);
  parts.set(file, part);
  part.catch(() => parts.delete(file));
  return part;
}

function load(file: string, integrity: string, shared: () => Shared): Promise<Exports> {
  return new Promise((resolve, reject) => {
    const url = new URL(file, ownScript?.src || document.baseURI);
    // Another release is another address, whatever a cache thinks of the file's name.
    url.search = integrity.slice(-8);
    const tag: HTMLScriptElement & { offerElements?: Receive } = document.createElement('script');
    tag.offerElements = (make) => resolve(make(shared()));
    tag.onload = tag.onerror = () => {
      tag.remove();
      reject(new Error(`${file} has not come.`));
    };
    // Whose answer may not be read cannot be checked, and would be refused.
    if (url.origin === location.origin || ownScript?.crossOrigin != null) tag.integrity = integrity;
    tag.crossOrigin = ownScript?.crossOrigin ?? null;
    tag.nonce = ownScript?.nonce ?? '';
    tag.src = (policy?.createScriptURL(url.href) ?? url.href) as string;
    document.head.append(tag);
  });
}
