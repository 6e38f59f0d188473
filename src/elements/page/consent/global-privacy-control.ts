import type { ConsentSource } from './consent-source.ts';
import { pageValue } from './page-api.ts';

/** The browser's own refusal, for every shop. It never grants, and does not change while a page stands. https://w3c.github.io/gpc/ */
export const globalPrivacyControl: ConsentSource = {
  name: 'Global Privacy Control',
  listen(say) {
    if (pageValue('navigator.globalPrivacyControl') === true) say('denied');
    return () => {};
  },
};
