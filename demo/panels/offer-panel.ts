import { html, nothing, type TemplateResult } from 'lit';
import { type Choice, checkField, radioField, selectField, textField } from './fields.ts';
import type { Tools } from './tools.ts';

const OFFERS: readonly Choice[] = [
  ['referral', 'A referral', 'Invites the shopper to refer a friend.'],
  ['post-purchase', 'Offers after the purchase', 'Partners’ offers, one after the other, or a promotion to join.'],
];

const PRESENTATIONS: readonly Choice[] = [
  ['panel', 'Panel', 'With picture, headline and small print.'],
  ['button', 'Button', 'Only what is to be pressed, and the small print.'],
  ['link', 'Link', 'As quiet as a line of text.'],
];

const OPENINGS: readonly Choice[] = [
  ['tab', 'A new tab', 'The page stays behind it.'],
  ['dialog', 'A dialog', 'Over the page, closed by the vendor or the shopper.'],
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
    ${radioField({ name: 'presentation', label: 'Presentation', choices: PRESENTATIONS }, tools)}
    ${
      isReferral
        ? radioField({ name: 'open', label: 'The journey opens in', choices: OPENINGS }, tools)
        : selectField({ name: 'placement', label: 'Placement', hint: '', choices: PLACEMENTS }, tools)
    }
    ${
      isReferral
        ? checkField(
            {
              name: 'record-coupon',
              label: 'Record coupons of orders without an address',
              hint: 'As at a till: the order’s coupon stands for the shopper, and nothing is shown.',
            },
            tools,
          )
        : nothing
    }
    ${textField(
      {
        name: 'situation',
        label: 'Situation',
        hint: 'A label of this place, for the vendor’s reports.',
        example: 'order-confirmation',
      },
      tools,
    )}
    <div class="pair">
      ${textField({ name: 'segment', label: 'Segment', hint: 'A label for targeting.' }, tools)}
      ${textField({ name: 'variation', label: 'Variation', hint: 'Which arm of a test.' }, tools)}
    </div>
  `;
}
