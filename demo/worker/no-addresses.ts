/**
 * In place of `ipaddr.js` in the worker's build: in a page nobody has an IP address, and whatever may be one is none. What
 * the proxy asks of addresses that are valid is never asked.
 */
const isNone = (): boolean => false;

export default {
  isValid: isNone,
  IPv4: { isValidFourPartDecimal: isNone, isValidCIDRFourPartDecimal: isNone },
  IPv6: { isValid: isNone, isValidCIDR: isNone },
};
