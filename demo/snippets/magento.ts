import { attributeText } from './escape.ts';
import {
  endpointOf,
  htmlAttribute,
  indent,
  lines,
  orderOf,
  scriptOf,
  scriptTag,
  settingsOf,
  styleSheet,
  tagOf,
} from './parts.ts';
import type { WriteSnippet } from './snippet.ts';

/** What Magento knows of the last order, by our attributes. The total is without tax and shipping, after discounts. */
const VALUES: Readonly<Record<string, string>> = {
  email: '$order->getCustomerEmail()',
  'first-name': '$order->getCustomerFirstname()',
  'last-name': '$order->getCustomerLastname()',
  'order-id': '$order->getIncrementId()',
  'order-total': "number_format($order->getSubtotal() + $order->getDiscountAmount(), 2, '.', '')",
  'order-currency': '$order->getOrderCurrencyCode()',
  'order-coupon': '$order->getCouponCode()',
};

export const magento: WriteSnippet = (configuration, release) => {
  const tag = tagOf(configuration);
  return [
    {
      place: 'view/frontend/layout/checkout_onepage_success.xml of a module of yours',
      code: `<?xml version="1.0"?>
<page xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
      xsi:noNamespaceSchemaLocation="urn:magento:framework:View/Layout/etc/page_configuration.xsd">
  <body>
    <referenceContainer name="content">
      <block name="offer" template="[YOUR MODULE]::offer.phtml" after="checkout.success">
        <arguments>
          <argument name="last_order" xsi:type="object">Offers\\ViewModel\\LastOrder</argument>
        </arguments>
      </block>
    </referenceContainer>
  </body>
</page>
`,
    },
    {
      place: 'ViewModel/LastOrder.php',
      code: `<?php
namespace Offers\\ViewModel;

use Magento\\Checkout\\Model\\Session;
use Magento\\Framework\\View\\Element\\Block\\ArgumentInterface;

class LastOrder implements ArgumentInterface
{
    public function __construct(private Session $session)
    {
    }

    public function get()
    {
        return $this->session->getLastRealOrder();
    }
}
`,
    },
    {
      place: 'view/frontend/templates/offer.phtml',
      code: lines(
        "<?php $order = $block->getData('last_order')->get(); if (!$order->getId()) { return; } ?>",
        scriptTag(configuration, release),
        '<style>',
        indent(styleSheet(configuration)),
        '</style>',
        '',
        `<${tag}`,
        ...settingsOf(configuration).map((pair) => `  ${htmlAttribute(pair)}`),
        ...orderOf(configuration).map(([name, hole]) => {
          const value = VALUES[name];
          return `  ${name}="${value ? `<?= $escaper->escapeHtmlAttr(${value}) ?>` : attributeText(hole)}"`;
        }),
        `></${tag}>`,
        '',
      ),
    },
    {
      place: 'etc/csp_whitelist.xml',
      code: `<?xml version="1.0"?>
<csp_whitelist xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
               xsi:noNamespaceSchemaLocation="urn:magento:module:Magento_Csp:etc/csp_whitelist.xsd">
  <policies>
    <policy id="script-src"><values><value id="offer-script" type="host">${hostOf(scriptOf(configuration))}</value></values></policy>
    <policy id="connect-src"><values><value id="offer-proxy" type="host">${hostOf(endpointOf(configuration))}</value></values></policy>
    <policy id="img-src"><values><value id="offer-pictures" type="host">[VENDOR PICTURES HOST]</value></values></policy>
  </policies>
</csp_whitelist>
`,
    },
  ];
};

/** Such as `https://shop.example`, or with a hole in it. */
function hostOf(address: string): string {
  return attributeText(/^https?:\/\/[^/]+/.exec(address)?.[0] ?? address);
}
