import { html, nothing, type TemplateResult } from 'lit';
import { providersOf } from '../configuration/configuration.ts';
import { type Choice, checkField, radioField, selectField, textField } from './fields.ts';
import type { Tools } from './tools.ts';

const SOURCES: readonly Choice[] = [
  ['attributes', 'Attributes', 'Your template writes the order into the element.'],
  ['queue', 'A script of the page', 'Your page pushes the order, before or after our script has come.'],
  ['auto', 'The page’s own measuring', 'Taken from the GA4 purchase push or from JSON-LD, if your page has one.'],
  ['token', 'A signed order', 'Your server signs it, so that nobody can enrol somebody else.'],
];

const BASES: readonly Choice[] = [
  ['', 'As the page says it', 'The value of the push, as it stands.'],
  ['items', 'Sum of the items', 'Price times quantity, less discounts.'],
  ['value', 'The value', 'What the push calls its value.'],
  ['value-less-tax-shipping', 'The value less tax and shipping', 'What vendors reckon a reward by.'],
];

/** Where an order comes from, and where offers do. */
export function orderPanel(tools: Tools): TemplateResult {
  const { offer, source } = tools.configuration;
  const isAuto = source === 'auto';
  return html`
    ${radioField({ name: 'source', label: 'The order comes from', choices: SOURCES }, tools)}
    ${isAuto ? selectField({ name: 'basis', label: 'The total is', hint: '', choices: BASES }, tools) : nothing}
    ${
      isAuto && offer === 'referral'
        ? checkField(
            {
              name: 'customer-source',
              label: 'Take the shopper’s e-mail address too',
              hint: 'Only if your page pushes it. Without this no personal data is read.',
            },
            tools,
            'auto',
          )
        : nothing
    }
    ${selectField(
      {
        name: 'provider',
        label: 'Vendor',
        hint: 'Whom your proxy asks.',
        choices: [
          ['', 'The first your proxy knows', 'Leave it so if your proxy has one vendor.'],
          ...providersOf(offer).map((name): Choice => [name, name]),
        ],
      },
      tools,
    )}
    ${textField(
      {
        name: 'endpoint',
        label: 'Your proxy',
        hint: 'Where it answers. Until you know, the snippet holds a gap.',
        example: 'https://offers.shop.example/offers',
      },
      tools,
    )}
    ${textField(
      {
        name: 'script',
        label: 'Your copy of the script',
        hint: 'Where you serve offer-elements.js and the parts beside it.',
        example: 'https://shop.example/offer-elements.js',
      },
      tools,
    )}
    <div class="pair">
      ${textField({ name: 'total', label: 'Sample’s subtotal', hint: 'Of the order shown here.' }, tools)}
      ${textField({ name: 'currency', label: 'Currency', hint: 'ISO 4217.' }, tools)}
    </div>
  `;
}
