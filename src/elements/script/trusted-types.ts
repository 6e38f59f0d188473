import { TAGS } from '../tags.ts';

/**
 * The script's own Trusted Types policy. Lit makes one named `lit-html` as it loads, and throws where that name is
 * taken, as by a shop's own Lit, or not allowed. So the build of the script gives Lit this one (see vite.config.ts),
 * and Lit waits for it.
 *
 * It passes text through: what reaches it are the literals of our templates, never a vendor's words, and the addresses of
 * our own parts.
 */
const NAME = 'offer-elements';

/** Lit's seam: literals in, what the page's policy lets pass out. Absent where the browser knows no Trusted Types. */
export const policy: ScriptPolicy | undefined = isFirst() ? makePolicy() : undefined;

/** The page allows no policy of our name. Nothing of ours may be drawn then, and what the shop wrote stays. */
export const refused: boolean = isFirst() && isKnown() && !policy;

/** A second copy of us finds every tag taken. It draws nothing, and a policy's name can be taken only once. */
function isFirst(): boolean {
  return TAGS.some((tag) => !customElements.get(tag));
}

function isKnown(): boolean {
  return typeof window.trustedTypes?.createPolicy === 'function';
}

function makePolicy(): ScriptPolicy | undefined {
  if (!isKnown()) return undefined;
  try {
    return window.trustedTypes?.createPolicy(NAME, {
      createHTML: (text) => text,
      createScriptURL: (url) => url,
    });
  } catch {
    return undefined;
  }
}

/** As much of the Trusted Types API as we use; TypeScript's own library has none of it. */
interface ScriptPolicy {
  createHTML(text: string): unknown;
  createScriptURL(url: string): unknown;
}

declare global {
  interface Window {
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createHTML(text: string): string; createScriptURL(url: string): string },
      ): ScriptPolicy;
    };
  }
}
