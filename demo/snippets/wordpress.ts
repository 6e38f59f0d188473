import { shortcodeText } from './escape.ts';
import { settingsOf, styleSheet } from './parts.ts';
import type { WriteSnippet } from './snippet.ts';

/** What the plugin's settings decide, or the plugin itself makes of the order. */
const OF_THE_PLUGIN = ['endpoint', 'order-source', 'total-basis', 'customer-source', 'consent'];

/** Our plugin knows WooCommerce's order, and where proxy and script are; the shortcode says only what differs. */
export const wordpress: WriteSnippet = (configuration) => {
  const name = configuration.offer === 'referral' ? 'referral_offer' : 'post_purchase_offer';
  const words = settingsOf(configuration)
    .filter(([setting]) => !OF_THE_PLUGIN.includes(setting))
    .map(([setting, text]) => ` ${setting.replaceAll('-', '_')}="${shortcodeText(text)}"`);
  return [
    {
      place:
        'A shortcode of our plugin, on the page that thanks for the order. With WooCommerce the plugin needs none. It is in the folder demo/wordpress of this project; the page above says how it is installed.',
      code: `[${name}${words.join('')}]\n`,
    },
    {
      place: 'Additional CSS: under Appearance → Customise, or with a block theme under Appearance → Editor → Styles',
      code: `${styleSheet(configuration)}\n`,
    },
  ];
};
