import ipaddr from 'ipaddr.js';

type Address = ReturnType<typeof ipaddr.process>;

/** A network that our own load balancers stand in. */
export type Network = ReturnType<typeof ipaddr.parseCIDR>;

export interface AddressSources {
  /** The other end of the connection. */
  remoteAddress: string | undefined;
  /** `X-Forwarded-For`: each proxy adds, on the right, whom it was called by. */
  forwardedFor: string | null;
  trusted: readonly Network[];
}

/**
 * The shopper's address. `X-Forwarded-For` is read from the right and only as far as the networks we trust reach: what
 * stands further left may have been written by anybody.
 *
 * @returns `undefined` when it cannot be known. IPv4 in IPv6 clothes comes back as IPv4.
 */
export function clientAddress({ remoteAddress, forwardedFor, trusted }: AddressSources): string | undefined {
  // The everyday case, in which there is nothing to parse: the library takes longer than all our other checks together.
  const [, plain] = (trusted.length === 0 && PLAIN.exec(remoteAddress ?? '')) || [];
  if (plain) return plain;
  let address = parseAddress(remoteAddress);
  for (const hop of forwardedFor?.split(',').reverse() ?? []) {
    if (!address || !isTrusted(address, trusted)) break;
    address = parseAddress(withoutPort(hop.trim()));
  }
  return address?.toString();
}

/** An IPv4 address in the two forms in which a connection has it. */
const PLAIN = /^(?:::ffff:)?((?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4})$/;

/**
 * Whom an address stands for when requests are counted: itself, or with IPv6 its /64, in which one household has as many
 * addresses as it likes.
 */
export function networkOf(address: string): string {
  if (!address.includes(':') || !ipaddr.IPv6.isValid(address)) return address;
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`)}/64`;
}

/** A network in CIDR form, such as `10.0.0.0/8`; `undefined` for anything else. */
export function parseNetwork(text: string): Network | undefined {
  const valid = ipaddr.IPv4.isValidCIDRFourPartDecimal(text) || ipaddr.IPv6.isValidCIDR(text);
  return valid ? ipaddr.parseCIDR(text) : undefined;
}

// The library also reads 127.1 and 0x7f.1, which no proxy writes.
function parseAddress(text: string | undefined): Address | undefined {
  const valid = text && (ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text));
  return valid ? ipaddr.process(text) : undefined;
}

function isTrusted(address: Address, trusted: readonly Network[]): boolean {
  return trusted.some((network) => address.kind() === network[0].kind() && address.match(network));
}

// Some proxies add the port: `203.0.113.7:5060`, `[2001:db8::1]:5060`.
function withoutPort(text: string): string {
  return /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
}
