import type { ConsentSource, ConsentWord } from './consent-source.ts';
import { listenTo, pageAnswer, pageValue } from './page-api.ts';

/**
 * WP Consent API, category `marketing`. Without a banner that has said how it asks (`optin`, `optout`), the plugin calls
 * everything allowed, which is nobody's answer.
 *
 * https://wordpress.org/plugins/wp-consent-api/
 */
export const wordPress: ConsentSource = {
  name: 'WP Consent API',
  listen(say) {
    const look = (): void => say(word());
    look();
    return listenTo(document, ['wp_listen_for_consent_change', 'wp_consent_type_defined', 'DOMContentLoaded'], look);
  },
};

function word(): ConsentWord | undefined {
  if (!pageValue('wp_consent_type') && !pageValue('wp_fallback_consent_type')) return undefined;
  const isGranted = pageAnswer('wp_has_consent', 'marketing');
  if (isGranted === true) return 'granted';
  return isGranted === false ? 'denied' : undefined;
}
