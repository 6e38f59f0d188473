import { type AddressRules, safeAddress } from '../../../offer/address.ts';
import { present } from '../../../offer/present.ts';
import type { HostRule } from '../../calling/vendor-hosts.ts';

/** What may be done with an address that came over the wire. Each answers with its normal form, or `undefined`. */
export interface Addresses {
  /** We may call it: the vendor's own. */
  callable(value: unknown): string | undefined;
  /** A shopper may open it, or see the picture there. */
  showable(value: unknown): string | undefined;
  /** A shopper may accept there: the vendor's own too, though no list of link hosts names it. */
  acceptable(value: unknown): string | undefined;
}

/** Two of these, and what else a continuation holds, must fit into a page's request (`MOST_BODY_BYTES`). */
const MOST_CHARACTERS = 2_048;

export interface AddressOptions {
  mayCall: HostRule;
  /** The vendor itself stands on this machine. */
  loopback: boolean;
  /** The only hosts that may be put before a shopper; any, when absent. */
  linkHosts: readonly string[] | undefined;
}

export function createAddresses({ mayCall, loopback, linkHosts }: AddressOptions): Addresses {
  const rules = present<AddressRules>({ loopback, hosts: linkHosts });
  const theirs = (value: unknown) => {
    const address = safeAddress(value, { loopback });
    return address && mayCall(new URL(address)) ? address : undefined;
  };
  return {
    callable(value) {
      const address = theirs(value);
      return address && address.length <= MOST_CHARACTERS ? address : undefined;
    },
    showable: (value) => safeAddress(value, rules),
    acceptable: (value) => safeAddress(value, rules) ?? theirs(value),
  };
}
