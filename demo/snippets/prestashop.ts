import { smartyText } from './escape.ts';
import { indent, lines, orderOf, scriptTag, settingsOf, styleSheet, tagOf } from './parts.ts';
import type { WriteSnippet } from './snippet.ts';

/** What the hook hands to the template, by our attributes. */
const VALUES: Readonly<Record<string, string>> = {
  email: 'email',
  'first-name': 'first_name',
  'last-name': 'last_name',
  'order-id': 'id',
  'order-total': 'total',
  'order-currency': 'currency',
};

export const prestashop: WriteSnippet = (configuration, release) => {
  const tag = tagOf(configuration);
  return [
    {
      place: 'In the class of a module of yours, registered for the hook displayOrderConfirmation',
      code: `public function hookDisplayOrderConfirmation(array $params)
{
    $order = $params['order'];
    $customer = new Customer($order->id_customer);
    $this->context->smarty->assign('offer', [
        'id' => $order->reference,
        'total' => number_format($order->total_products - $order->total_discounts_tax_excl, 2, '.', ''),
        'currency' => (new Currency($order->id_currency))->iso_code,
        'email' => $customer->email,
        'first_name' => $customer->firstname,
        'last_name' => $customer->lastname,
    ]);

    return $this->fetch('module:[YOUR MODULE]/views/templates/hook/offer.tpl');
}
`,
    },
    {
      place: 'views/templates/hook/offer.tpl',
      code: lines(
        scriptTag(configuration, release),
        '<style>',
        '{literal}',
        indent(styleSheet(configuration)),
        '{/literal}',
        '</style>',
        '',
        `<${tag}`,
        ...settingsOf(configuration).map(([name, text]) => `  ${name}="${smartyText(text)}"`),
        ...orderOf(configuration).map(([name, hole]) => {
          const value = VALUES[name];
          return `  ${name}="${value ? `{$offer.${value}|escape:'html':'UTF-8'}` : smartyText(hole)}"`;
        }),
        `></${tag}>`,
        '',
      ),
    },
  ];
};
