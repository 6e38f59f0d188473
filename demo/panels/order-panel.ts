import { html, nothing, type TemplateResult } from 'lit';
import { providersOf } from '../configuration/configuration.ts';
import { type Choice, checkField, radioField, selectField, textField } from './fields.ts';
import { titleOf } from './title.ts';
import type { Tools } from './tools.ts';

const SOURCES: readonly Choice[] = [
  ['attributes', 'Your page’s template', 'It writes number, total and currency where the snippet has gaps.'],
  ['queue', 'A script on your page', 'It hands the order over, before or after our script is there.'],
  [
    'auto',
    'What Google reads on your page',
    'The purchase of Google Analytics 4, or an order in JSON-LD, if your page has one.',
  ],
  ['token', 'A signed order from your server', 'So that nobody can sign up somebody else.'],
];

const BASES: readonly Choice[] = [
  ['', 'As your page says it', 'The value of the purchase, as it stands.'],
  ['items', 'Sum of the items', 'Price times quantity, less discounts.'],
  ['value', 'The value', 'What the purchase calls its value.'],
  ['value-less-tax-shipping', 'The value less tax and shipping', 'What vendors reckon a reward by.'],
];

/** Where an order comes from, and where offers do. */
export function orderPanel(tools: Tools): TemplateResult {
  const { offer, source } = tools.configuration;
  const isAuto = source === 'auto';
  return html`
    ${radioField({ name: 'source', label: 'Who knows the order?', choices: SOURCES }, tools)}
    ${isAuto ? selectField({ name: 'basis', label: 'The total is', hint: '', choices: BASES }, tools) : nothing}
    ${
      isAuto && offer === 'referral'
        ? checkField(
            {
              name: 'customer-source',
              label: 'Take the shopper’s e-mail address too',
              hint: 'Only if your page has it there. Unless you tick this, no personal data is read.',
            },
            tools,
            'auto',
          )
        : nothing
    }
    ${selectField(
      {
        name: 'provider',
        label: 'Who makes the offers?',
        hint: 'The vendor that your proxy asks.',
        choices: [
          ['', 'Whoever your proxy is set up for', 'Leave it so if that is one vendor.'],
          ...providersOf(offer).map((name): Choice => [name, titleOf(name)]),
        ],
      },
      tools,
    )}
    ${textField(
      {
        name: 'endpoint',
        label: 'Address of your proxy',
        hint: 'The small server between your shop and the vendor. Until you have one, the snippet has a gap there.',
        example: 'https://offers.shop.example/offers',
      },
      tools,
    )}
    ${textField(
      {
        name: 'script',
        label: 'Address of the script',
        hint: 'Where offer-elements.js and the files beside it are on your server.',
        example: 'https://shop.example/offer-elements.js',
      },
      tools,
    )}
    <div class="pair">
      ${textField({ name: 'total', label: 'Sample’s subtotal', hint: 'Of the order in the sample shop.' }, tools)}
      ${textField({ name: 'currency', label: 'Currency', hint: 'Three letters, such as EUR.' }, tools)}
    </div>
  `;
}
