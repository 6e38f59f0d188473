/** German, for pages that bundle it: our words, whatever the proxy sends. */
import { registerWords } from '../elements/page-store.ts';
import { de } from '../offer/locales/de.ts';

registerWords('de', de);
