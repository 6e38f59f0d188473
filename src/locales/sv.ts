/** Swedish, for pages that bundle it: our words, whatever the proxy sends. */
import { registerWords } from '../elements/page-store.ts';
import { sv } from '../offer/locales/sv.ts';

registerWords('sv', sv);
