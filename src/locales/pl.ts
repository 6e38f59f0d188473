/** Polish, for pages that bundle it: our words, whatever the proxy sends. */
import { registerWords } from '../elements/page-store.ts';
import { pl } from '../offer/locales/pl.ts';

registerWords('pl', pl);
