import type { Fields } from '../../../offer/json.ts';
import type { VendorClient } from '../../calling/vendor-client.ts';
import { VendorUnavailable } from '../../fault.ts';
import { READ_PATIENCE } from '../../limits.ts';
import type { Addresses } from './addresses.ts';
import type { Facts } from './facts.ts';
import { NO_REDIRECT, offerQuery, startQuery, withoutNameIn, withQuery } from './query.ts';
import { readReply } from './read-reply.ts';

/** How often an answer may send us on to another address for the offer (contract, "Body of 201"). */
const MOST_HINTS = 3;

export interface CallOptions {
  client: VendorClient;
  addresses: Addresses;
  /** Where flows start. */
  startUrl: string;
  /** The shop's origin. */
  shop: string;
}

/**
 * The calls of a flow. None is ever repeated: to ask for an offer is to have one made (gotcha 1).
 *
 * Each throws what `readReply` throws. An address on another host than the vendor's is never called.
 */
export class Calls {
  readonly #options: CallOptions;

  constructor(options: CallOptions) {
    this.#options = options;
  }

  async start(facts: Facts): Promise<Fields> {
    const { startUrl, shop } = this.#options;
    const body = await this.#send('GET', withQuery(startUrl, startQuery(facts, shop)));
    if (!isHint(body['flow_url'])) return body;
    const flow = await this.#send('GET', withQuery(this.#follow(body['flow_url']), NO_REDIRECT));
    if (isHint(flow['flow_url'])) throw new VendorUnavailable();
    return flow;
  }

  async offer(address: string, facts: Facts): Promise<Fields> {
    return this.#followHints(await this.#send('GET', offerUrl(address, facts)), facts);
  }

  /** Says no to an offer; comes back with the one after it. */
  async decline(address: string, facts: Facts): Promise<Fields> {
    if (address.includes('offers/new')) return this.offer(address, facts);
    return this.#followHints(await this.#send('POST', withQuery(address, NO_REDIRECT)), facts);
  }

  async #followHints(body: Fields, facts: Facts): Promise<Fields> {
    let latest = body;
    for (let hints = 0; isHint(latest['next_offer_url']); hints++) {
      if (hints === MOST_HINTS) throw new VendorUnavailable();
      latest = await this.#send('GET', offerUrl(this.#follow(latest['next_offer_url']), facts));
    }
    return latest;
  }

  #follow(hint: unknown): string {
    const address = this.#options.addresses.callable(hint);
    if (!address) throw new VendorUnavailable();
    return address;
  }

  async #send(method: 'GET' | 'POST', url: URL): Promise<Fields> {
    return readReply(await this.#options.client.send({ method, url, patience: READ_PATIENCE }));
  }
}

function isHint(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function offerUrl(address: string, facts: Facts): URL {
  return withQuery(facts.firstName === undefined ? withoutNameIn(address) : address, offerQuery(facts));
}
