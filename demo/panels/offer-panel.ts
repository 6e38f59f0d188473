import { html, nothing, type TemplateResult } from 'lit';
import { type Choice, checkField, radioField, selectField, textField } from './fields.ts';
import type { Tools } from './tools.ts';

const OFFERS: readonly Choice[] = [
  ['referral', 'Refer a friend', 'The shopper recommends you, for a reward.'],
  ['post-purchase', 'Offers after the purchase', 'Those of partners, one after the other, or a promotion to join.'],
];

const PRESENTATIONS: readonly Choice[] = [
  ['panel', 'Panel', 'With picture, headline and small print.'],
  ['button', 'Button', 'Only the button, and the small print.'],
  ['link', 'Link', 'As quiet as a line of text.'],
];

const OPENINGS: readonly Choice[] = [
  ['tab', 'A new tab', 'The page stays behind it.'],
  ['dialog', 'A window over the page', 'The shopper closes it, or it closes when all is done.'],
];

const PLACEMENTS: readonly Choice[] = [
  ['order_confirmation', 'Order confirmation', 'Right after the order.'],
  ['order_status', 'Order status', 'When the shopper comes back to look.'],
];

/** What is offered, and where it says it stands. */
export function offerPanel(tools: Tools): TemplateResult {
  const isReferral = tools.configuration.offer === 'referral';
  return html`
    ${radioField({ name: 'offer', label: 'What is offered', choices: OFFERS }, tools)}
    ${radioField({ name: 'presentation', label: 'Shown as', choices: PRESENTATIONS }, tools)}
    ${
      isReferral
        ? radioField({ name: 'open', label: 'A click opens', choices: OPENINGS }, tools)
        : selectField({ name: 'placement', label: 'On which page', hint: '', choices: PLACEMENTS }, tools)
    }
    ${
      isReferral
        ? checkField(
            {
              name: 'record-coupon',
              label: 'Report coupons of unknown shoppers',
              hint: 'As at a till: the vendor learns which coupon was used, and nothing is shown.',
            },
            tools,
          )
        : nothing
    }
    ${textField(
      {
        name: 'situation',
        label: 'Name of this place in the vendor’s reports',
        hint: 'If you have offers in several places.',
        example: 'order-confirmation',
      },
      tools,
    )}
    <div class="pair">
      ${textField({ name: 'segment', label: 'Kind of shopper', hint: 'A word the vendor knows, such as vip.' }, tools)}
      ${textField({ name: 'variation', label: 'Version in a test', hint: 'A number, such as 0 or 1.' }, tools)}
    </div>
  `;
}
