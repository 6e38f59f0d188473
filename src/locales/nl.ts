/** Dutch, for pages that bundle it: our words, whatever the proxy sends. */
import { registerWords } from '../elements/page-store.ts';
import { nl } from '../offer/locales/nl.ts';

registerWords('nl', nl);
