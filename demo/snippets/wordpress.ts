import { shortcodeText } from './escape.ts';
import { settingsOf, styleSheet } from './parts.ts';
import type { WriteSnippet } from './snippet.ts';

/** Settings that the plugin has on a page of its own, or makes itself of the order. */
const OF_THE_PLUGIN = ['endpoint', 'order-source', 'total-basis', 'customer-source'];

/** Our plugin knows the order, and where proxy and script are; the shortcode says only what differs. */
export const wordpress: WriteSnippet = (configuration) => {
  const name = configuration.offer === 'referral' ? 'referral_offer' : 'post_purchase_offer';
  const words = settingsOf(configuration)
    .filter(([setting]) => !OF_THE_PLUGIN.includes(setting))
    .map(([setting, text]) => ` ${setting.replaceAll('-', '_')}="${shortcodeText(text)}"`);
  return [
    {
      place: 'A shortcode, on the page that thanks for the order. With WooCommerce the plugin does it by itself.',
      code: `[${name}${words.join('')}]\n`,
    },
    { place: 'Appearance → Customise → Additional CSS', code: `${styleSheet(configuration)}\n` },
  ];
};
