import { readFileSync } from 'node:fs';
import type { CssCustomProperty } from 'custom-elements-manifest';

const STYLES = new URL('../elements/offer-element.styles.ts', import.meta.url);

/** A row of the table at the head of the styles, where the tokens are described beside their rules. */
const ROW = /^ \* \| `(--offer-[\w-]+)` \| (.+?) \| (.+?) \|$/gm;

/** The tokens of both elements, with default and meaning. */
export function customProperties(): CssCustomProperty[] {
  return [...readFileSync(STYLES, 'utf8').matchAll(ROW)].map(([, name = '', fallback = '', meaning = '']) => ({
    name,
    default: fallback.replaceAll('`', ''),
    description: sentence(meaning),
  }));
}

/** `inside the panel` becomes `Inside the panel.` */
function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
