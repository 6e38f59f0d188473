import type { VendorFetch } from '../../../src/proxy/calling/vendor-fetch.ts';

/** Two vendors at their own addresses, that say of each order what they were told to. */
export class Vendors {
  readonly #cards = new Map<string, object>();
  readonly #trees = new Map<string, readonly unknown[]>();
  readonly #flow: string;

  /** @param uptick where the one that answers with trees says it is */
  constructor(uptick = 'https://api.uptick.com') {
    this.#flow = `${uptick}/v1/places/p/flows/f`;
  }

  /** What the one says of an order: a handful of texts and addresses. */
  card(order: string, body: object): void {
    this.#cards.set(order, body);
  }

  /** What the other says: a tree of segments. */
  tree(order: string, children: readonly unknown[]): void {
    this.#trees.set(order, children);
  }

  readonly fetch: VendorFetch = async (url, { body }) => {
    if (body !== undefined) return Response.json(this.#cards.get(orderIn(body)) ?? {}, { status: 200 });
    if (url.pathname.endsWith('/flows/new')) return uptick([{ id: 'f', type: 'flow' }], `${this.#flow}/offers/new`);
    const order = url.searchParams.get('confirmation_number') ?? '';
    return uptick(
      [{ type: 'offer', id: order, children: this.#trees.get(order) ?? [] }],
      `${this.#flow}/offers/new?next`,
    );
  };
}

function uptick(data: unknown, next: string): Response {
  return Response.json({ data, links: { next_offer: next } }, { status: 201 });
}

function orderIn(body: string): string {
  return JSON.parse(body).order?.orderIdentifier ?? '';
}
