/** Italian, for pages that bundle it: our words, whatever the proxy sends. */
import { registerWords } from '../elements/page-store.ts';
import { it } from '../offer/locales/it.ts';

registerWords('it', it);
