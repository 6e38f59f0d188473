/** Japanese, for pages that bundle it: our words, whatever the proxy sends. */
import { registerWords } from '../elements/page-store.ts';
import { ja } from '../offer/locales/ja.ts';

registerWords('ja', ja);
