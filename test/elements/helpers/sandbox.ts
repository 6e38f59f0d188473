/** The vendor's sandbox behind the real proxy, as the tests steer it. Both stand on the test page's own origin. */

export interface Arrival {
  path: string;
  body: {
    customer: Record<string, unknown>;
    request: Record<string, unknown>;
    order?: Record<string, unknown>;
    address?: Record<string, unknown>;
  };
}

/** What reached the vendor, oldest first. */
export async function arrivals(): Promise<Arrival[]> {
  const response = await fetch('/sandbox/log');
  return response.json();
}

/** The arrivals that carry this order. */
export async function arrivalsOf(orderId: string): Promise<Arrival[]> {
  return (await arrivals()).filter(({ body }) => body.order?.['orderIdentifier'] === orderId);
}

/** Makes calls wait at the vendor until `release`. */
export async function hold(): Promise<void> {
  await fetch('/sandbox/hold', { method: 'POST' });
}

export async function release(): Promise<void> {
  await fetch('/sandbox/release', { method: 'POST' });
}

/** Arms the vendor's next answer, word by word. */
export async function answerNext(body: unknown, status = 200): Promise<void> {
  await fetch('/sandbox/next', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ answer: { status, headers: { 'content-type': 'application/json' }, body } }),
  });
}

/** Waits until a call with this order has arrived at the vendor. */
export async function arrivalOf(orderId: string): Promise<void> {
  const events = new EventSource('/sandbox/events');
  try {
    await new Promise<void>((resolve) => {
      const look = async () => {
        if ((await arrivalsOf(orderId)).length > 0) resolve();
      };
      // The first look is when the connection stands: whatever comes after it is heard of.
      for (const type of ['open', 'message', 'arrival']) events.addEventListener(type, look);
    });
  } finally {
    events.close();
  }
}

/**
 * How many requests went to the proxy while something was done. A request is on the browser's record only when it has
 * ended, so one of ours is sent after it, by the same way, and waited for.
 */
export async function requestsDuring(deed: () => unknown): Promise<number> {
  // What was on its way before is not of this deed, though it ends now.
  const start = performance.now();
  const count = () =>
    performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => name.includes('/offers/v1/') && startTime >= start).length;
  performance.clearResourceTimings();
  await deed();
  // Longer on its way than any request that an element could have sent before: it goes on to the vendor and back.
  const request = { customer: { email: 'slow-200@sandbox.example' } };
  const answer = await fetch('/offers/v1/referral-offer', { method: 'POST', body: JSON.stringify(request) });
  await answer.arrayBuffer();
  return count() - 1;
}

let orders = 0;

/** An order number nobody else uses: equal questions are asked once in the life of a page. */
export function newOrderId(): string {
  orders += 1;
  return `LKS-${orders}-${Math.random().toString(36).slice(2, 8)}`;
}

/** A call of a flow, as it reached the vendor. */
export interface VendorCall {
  method: string;
  path: string;
  query: Record<string, unknown>;
}

/** The calls of the flow that was started for this order, oldest first. */
export async function vendorCalls(orderId: string): Promise<VendorCall[]> {
  const response = await fetch('/sandbox/log');
  const calls: VendorCall[] = await response.json();
  const start = calls.findIndex(({ query }) => query['order_id'] === orderId);
  return start < 0 ? [] : calls.slice(start);
}
