/** French, for pages that bundle it: our words, whatever the proxy sends. */
import { registerWords } from '../elements/page-store.ts';
import { fr } from '../offer/locales/fr.ts';

registerWords('fr', fr);
