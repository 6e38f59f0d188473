/** An order page with the built script and one element. Every test says what is special about its own. */
export interface OrderPage {
  attributes?: string;
  /** Inside the element. */
  fallback?: string;
  /** In the head. */
  head?: string;
  /** CSS of the page. */
  style?: string;
}

let orders = 0;

export function orderPage({ attributes = '', fallback = '', head = '', style = '' }: OrderPage = {}): string {
  orders += 1;
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <title>Order confirmed</title>
    ${style ? `<style>${style}</style>` : ''}
    ${head}
    <script src="/offer-elements.js" async></script>
  </head>
  <body>
    <h1>Thank you</h1>
    <referral-offer email="rowan.ash@example.com" order-id="PAGE-${orders}" order-total="46.50" order-currency="GBP" ${attributes}>${fallback}</referral-offer>
    <h2 id="next">What happens now</h2>
    <p>We weigh and pack your tea.</p>
  </body>
</html>`;
}

/** For a shopper whose answer is a scenario of the sandbox; the later of two attributes of one name is ignored. */
export function scenarioPage(scenario: string, page: OrderPage = {}): string {
  return orderPage(page).replace('rowan.ash@example.com', `${scenario}@sandbox.example`);
}
