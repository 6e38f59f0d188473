import type { Sandbox } from '../../../src/sandbox/index.ts';

/** An order page whose offer is in view from the start. The built script may be there more than once, and so may the element. */
export function viewPage(order: string, { scripts = 1, elements = 1, head = '' } = {}): string {
  const element = `<post-purchase-offer order-id="${order}" order-total="46.50" order-currency="GBP"></post-purchase-offer>`;
  const script = (_: unknown, copy: number) => `<script src="/offer-elements.js?copy-${copy}" async></script>`;
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <title>Order confirmed</title>
    <style>
      body { display: flex }
      post-purchase-offer { inline-size: 300px }
      post-purchase-offer::part(base) { block-size: 400px; overflow: hidden }
    </style>
    ${head}
    ${Array.from({ length: scripts }, script).join('\n    ')}
  </head>
  <body>
    ${element.repeat(elements)}
  </body>
</html>`;
}

/** How often the vendor was told that an offer of this order was seen. */
export function timesTold({ log }: Sandbox, order: string): number {
  const flows = log.flatMap(({ path, query }) =>
    query['confirmation_number'] === order ? path.replace(/offers\/new$/, 'events') : [],
  );
  return log.filter(({ path, query }) => flows.includes(path) && query['ev'] === 'offer_viewed').length;
}

/** Resolves when the vendor has been told of a view of an order's offer. */
export async function isTold(sandbox: Sandbox, order: string): Promise<void> {
  while (timesTold(sandbox, order) === 0) await sandbox.nextArrival();
}
