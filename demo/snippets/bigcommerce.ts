import { scriptText } from './escape.ts';
import { indent, lines, scriptTag, settingsOf, styleSheet } from './parts.ts';
import type { WriteSnippet } from './snippet.ts';

/**
 * Script Manager can write no element into the page, and knows of an order only its number: the script asks the shop for
 * the rest, on its own origin, and then puts the element where it is to stand.
 */
export const bigcommerce: WriteSnippet = (configuration, release) => {
  const needsShopper = configuration.offer === 'referral' && configuration.source !== 'token';
  const attributes = settingsOf(configuration).filter(([name]) => !/-(source|basis)$/.test(name));
  return [
    {
      place: 'Storefront → Script Manager: footer, on the order confirmation, in the category your shoppers consent to',
      code: lines(
        scriptTag(configuration, release),
        '<style>',
        indent(styleSheet(configuration)),
        '</style>',
        '<script>',
        "  fetch('/api/storefront/orders/{{checkout.order.id}}', { credentials: 'same-origin' })",
        '    .then(function (answer) { return answer.json(); })',
        '    .then(function (order) {',
        '      window.offerElements = window.offerElements || [];',
        needsShopper && '      var shopper = order.billingAddress || {};',
        '      window.offerElements.push({',
        `        offer: ${scriptText(configuration.offer)},`,
        '        into: "[CSS SELECTOR]",',
        '        attributes: {',
        ...attributes.map(([name, text]) => `          ${scriptText(name)}: ${scriptText(text)},`),
        ...(configuration.source === 'token'
          ? ['          token: "[TOKEN FROM YOUR SERVER]",']
          : [
              ...(needsShopper
                ? [
                    '          email: shopper.email,',
                    '          "first-name": shopper.firstName,',
                    '          "last-name": shopper.lastName,',
                  ]
                : []),
              '          "order-id": String(order.orderId),',
              '          // Without tax and shipping: orderAmount would have both.',
              '          "order-total": (order.baseAmount - order.discountAmount).toFixed(2),',
              '          "order-currency": order.currency.code,',
            ]),
        '        },',
        '      });',
        '    })',
        '    .catch(function () { /* No order, no offer: the page goes on. */ });',
        '</script>',
        '',
      ),
    },
  ];
};
