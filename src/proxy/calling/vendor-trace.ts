import type { VendorTrace } from '../log.ts';
import type { EndedCall } from './vendor-client.ts';

/** The trace with one more call. */
export function addCall({ calls, duration }: VendorTrace = { calls: 0, duration: 0 }, call: EndedCall): VendorTrace {
  return { ...call, calls: calls + 1, duration: duration + call.duration };
}
