import { present } from '../../offer/present.ts';
import type { VendorWith } from '../choose-vendor.ts';
import { VendorNotReached, VendorPaused, VendorTimeout, VendorUnavailable } from '../fault.ts';
import type { ShownOutcome } from '../log.ts';
import type { VendorClient } from '../vendor-client.ts';
import { meaningOfStatus } from './meaning-of-status.ts';
import type { View } from './view.ts';

/** What came of telling a vendor. */
export interface Told {
  outcome: ShownOutcome | 'retry';
  /** What it answered, if it did. */
  status?: number;
  /** Seconds it asks us to wait. */
  retryAfter?: number;
}

/** Says once that an offer was seen. Where nobody can know whether it was heard, that is what comes back. */
export async function tellVendor(
  { at, sealed }: View,
  vendor: VendorWith<'shown'>,
  client: VendorClient,
): Promise<Told> {
  try {
    const reply = await vendor.shown({ request: { at, sealed }, client });
    if (!reply) return { outcome: 'logged' };
    const { status, retryAfter } = reply;
    return present<Told>({ outcome: meaningOfStatus(status), status, retryAfter });
  } catch (error) {
    if (error instanceof VendorPaused) return { outcome: 'retry', retryAfter: error.retryAfter };
    if (error instanceof VendorNotReached) return { outcome: 'retry' };
    if (error instanceof VendorUnavailable || error instanceof VendorTimeout) return { outcome: 'uncertain' };
    throw error;
  }
}
