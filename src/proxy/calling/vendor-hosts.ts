import { isLoopback } from '../../offer/address.ts';
import { isReachable } from './public-address.ts';

/** Whether a vendor may be called on an address. Decided on the parsed address, never on its text. */
export type HostRule = (url: URL) => boolean;

/**
 * The host of a vendor's base URL and the others on the vendor's list, over https. An IP address counts only where
 * anybody could reach it: no setting, and no answer, leads into the network the proxy stands in.
 *
 * A base on this machine means the sandbox, which listens on several ports: then any port of this machine will do, over
 * http too, and nothing else, lest a test reaches the vendor itself.
 */
export function vendorHosts(base: URL, others: readonly string[] = []): HostRule {
  const hosts = [base.host, ...others];
  const isTheirs = isLoopback(base.hostname)
    ? ({ protocol, hostname }: URL) => /^https?:$/.test(protocol) && isLoopback(hostname)
    : ({ protocol, host, hostname }: URL) => protocol === 'https:' && hosts.includes(host) && isReachable(hostname);
  return (url) => !url.username && !url.password && isTheirs(url);
}
