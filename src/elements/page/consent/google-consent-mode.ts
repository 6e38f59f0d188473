import { entriesOf } from '../../asking/gather-request.ts';
import { dataLayer } from '../data-layer.ts';
import type { ConsentSource, ConsentWord } from './consent-source.ts';
import { listenTo } from './page-api.ts';

/** To keep something in the browser, and to hand on who the shopper is. */
const TYPES = ['ad_storage', 'ad_user_data'];

/**
 * Google Consent Mode, version 2, as far as it is told in the data layer by `gtag('consent', 'default' or 'update', {…})`.
 * It has no word for being read; what is set inside a container of Google Tag Manager never stands there.
 *
 * https://developers.google.com/tag-platform/security/guides/consent
 */
export const googleConsentMode: ConsentSource = {
  name: 'Google Consent Mode',
  listen(say) {
    const look = (): void => {
      dataLayer.look();
      say(wordIn(dataLayer.entries));
    };
    const ends = [dataLayer.subscribe(look), listenTo(window, ['DOMContentLoaded', 'load'], look)];
    look();
    return () => {
      for (const end of ends) end();
    };
  },
};

/** The last word on each type counts. Both have to be granted, and both to be spoken of. */
function wordIn(entries: readonly unknown[]): ConsentWord | undefined {
  const said = new Map<string, unknown>();
  let isRegional = false;
  for (const entry of entries.map(entriesOf)) {
    if (entry.get('0') !== 'consent') continue;
    const state = entriesOf(entry.get('2'));
    // For which region it is, only Google's own script knows where the shopper is. Somebody may have to be asked.
    if (entry.get('1') === 'default' && state.has('region')) isRegional = true;
    else for (const type of TYPES) if (state.has(type)) said.set(type, state.get(type));
    if (entry.get('1') === 'update') isRegional = false;
  }
  const words = TYPES.map((type) => said.get(type));
  if (words.includes('denied')) return 'denied';
  return !isRegional && words.every((word) => word === 'granted') ? 'granted' : undefined;
}
