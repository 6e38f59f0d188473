/** Portuguese, for pages that bundle it: our words, whatever the proxy sends. */
import { registerWords } from '../elements/page-store.ts';
import { pt } from '../offer/locales/pt.ts';

registerWords('pt', pt);
