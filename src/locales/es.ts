/** Spanish, for pages that bundle it: our words, whatever the proxy sends. */
import { registerWords } from '../elements/page-store.ts';
import { es } from '../offer/locales/es.ts';

registerWords('es', es);
