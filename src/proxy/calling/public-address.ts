import ipaddr from 'ipaddr.js';
import { isLoopback } from '../../offer/address.ts';

/**
 * Whether a connection for a host may lead to an address. A vendor's name that suddenly means a machine of our own
 * network (DNS rebinding) leads nowhere; a name of this machine leads to this machine, and nowhere else.
 *
 * @param hostname of a parsed URL, where an IP address has one spelling only.
 * @param address an IP address.
 */
export function mayLeadTo(hostname: string, address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === (isLoopback(hostname) ? 'loopback' : 'unicast');
}

/** The IP address that a host name is; `undefined` where it is a name. */
export function literalAddress(hostname: string): string | undefined {
  const address = hostname.replace(/^\[(.*)\]$/, '$1');
  return ipaddr.isValid(address) ? address : undefined;
}

/** Whether a host is a name, or an address that it may lead to: nobody looks up what is an address already. */
export function isReachable(hostname: string): boolean {
  const address = literalAddress(hostname);
  return address === undefined || mayLeadTo(hostname, address);
}
