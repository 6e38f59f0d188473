import { record } from '../../../offer/json.ts';
import type { Reason } from '../../../offer/reason.ts';
import type { VendorReply } from '../../calling/vendor-client.ts';

/**
 * Why nothing was done, where only the status says so. `undefined`: it says nothing of the kind, and something may have
 * been done.
 *
 * Bodies are looked at first: which status goes with which code is not documented.
 */
export function reasonByStatus({ status, json }: VendorReply): Reason | undefined {
  switch (status) {
    case 402:
    case 403:
    case 404:
    case 405:
    case 406:
    case 415:
      return 'integration-unknown';
    // Read too slowly, too early, or "search busy".
    case 408:
    case 425:
    case 461:
      return 'vendor-unavailable';
    case 429:
      return 'too-many-requests';
    case 521:
      // "Several actions at once for one customer", if it is the vendor who says so. A network in front of it has
      // another meaning for the same number, and writes a page.
      return record(json) && 'vendor-unavailable';
    default:
      return status >= 400 && status <= 499 ? 'refused-by-vendor' : undefined;
  }
}
