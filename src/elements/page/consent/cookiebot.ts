import type { ConsentSource, ConsentWord } from './consent-source.ts';
import { listenTo, pageValue } from './page-api.ts';

/** Cookiebot, category marketing. https://www.cookiebot.com/en/developer/ */
export const cookiebot: ConsentSource = {
  name: 'Cookiebot',
  listen(say) {
    const look = (): void => say(word());
    look();
    return listenTo(window, ['CookiebotOnConsentReady', 'CookiebotOnAccept', 'CookiebotOnDecline'], look);
  },
};

/** Its properties say no until somebody has answered, where they need not, that is at once. */
function word(): ConsentWord | undefined {
  if (pageValue('Cookiebot.consent.marketing') === true) return 'granted';
  const hasAnswered = pageValue('Cookiebot.hasResponse') === true || pageValue('Cookiebot.declined') === true;
  return hasAnswered ? 'denied' : undefined;
}
