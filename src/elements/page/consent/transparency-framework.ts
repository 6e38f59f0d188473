import { entriesOf } from '../../asking/gather-request.ts';
import type { ConsentSource, ConsentWord } from './consent-source.ts';
import { listenTo, pageAnswer, pageValue } from './page-api.ts';

/**
 * What we do, in the purposes of the framework: keep that an offer was seen (1), choose an offer, by what was bought and
 * for whom (2 and 4), and report that it was seen (7). Each needs its consent; that the shop has a legitimate interest is
 * no answer of the shopper's.
 */
const PURPOSES = ['1', '2', '4', '7'];

/** When the shopper's answer is known: from an earlier page, or given now. While the banner is open it is not. */
const ANSWERED = ['tcloaded', 'useractioncomplete'];

/**
 * IAB Transparency and Consent Framework 2.3. Its stub has to stand in a page's head; where it comes later, it is found
 * when the page has been read or loaded.
 *
 * https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework
 */
export const transparencyFramework: ConsentSource = {
  name: 'TCF',
  listen(say) {
    let isListening = false;
    let isOver = false;
    let id: unknown;
    const heard = (data: unknown, success: unknown): void => {
      const fields = entriesOf(data);
      id = fields.get('listenerId') ?? id;
      if (isOver) end();
      else if (success === true) say(wordOf(fields));
    };
    const begin = (): void => {
      if (isListening || typeof pageValue('__tcfapi') !== 'function') return;
      isListening = true;
      pageAnswer('__tcfapi', 'addEventListener', 2, heard);
    };
    // Who is only a stub yet has given no id. Then we hear once more, and leave.
    const end = (): void => {
      if (id !== undefined) pageAnswer('__tcfapi', 'removeEventListener', 2, () => {}, id);
    };
    begin();
    const unlisten = listenTo(window, ['DOMContentLoaded', 'load'], begin);
    return () => {
      isOver = true;
      unlisten();
      end();
    };
  },
};

function wordOf(data: Map<string, unknown>): ConsentWord | undefined {
  // Who lives where nobody has to be asked is never asked.
  if (data.get('gdprApplies') === false) return 'granted';
  if (!ANSWERED.includes(String(data.get('eventStatus')))) return undefined;
  const consents = entriesOf(entriesOf(data.get('purpose')).get('consents'));
  return PURPOSES.every((purpose) => consents.get(purpose) === true) ? 'granted' : 'denied';
}
