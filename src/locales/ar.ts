/** Arabic, for pages that bundle it: our words, whatever the proxy sends. */
import { registerWords } from '../elements/page-store.ts';
import { ar } from '../offer/locales/ar.ts';

registerWords('ar', ar);
