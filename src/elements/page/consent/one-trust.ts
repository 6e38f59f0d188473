import type { ConsentSource, ConsentWord } from './consent-source.ts';
import { listenTo, pageValue } from './page-api.ts';

/** The group for targeting cookies, unless a shop has renamed it. */
const GROUP = 'C0004';

/** OneTrust. https://developer.onetrust.com/onetrust/docs/javascript-api */
export const oneTrust: ConsentSource = {
  name: 'OneTrust',
  listen(say) {
    const look = (): void => say(word());
    look();
    return listenTo(window, ['OneTrustGroupsUpdated', 'OTConsentApplied'], look);
  },
};

/** `,C0001,C0004,`: all groups that are active. Before its script has come, there is nothing. */
function word(): ConsentWord | undefined {
  const groups = pageValue('OnetrustActiveGroups');
  if (typeof groups !== 'string' || !groups) return undefined;
  return groups.split(',').includes(GROUP) ? 'granted' : 'denied';
}
