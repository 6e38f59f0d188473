import { present } from '../../offer/present.ts';
import type { Reason } from '../../offer/reason.ts';
import { VendorNotReached, VendorTimeout, VendorUnavailable } from '../fault.ts';
import { type Meaning, meaningOfStatus } from './meaning-of-status.ts';
import type { VendorReply } from './vendor-client.ts';

/** What came of telling a vendor something that it has only to take. */
export interface Telling {
  outcome: Meaning;
  /** What it answered, if it did. */
  status?: number;
  /** Seconds it asks us to wait. */
  retryAfter?: number;
  /** Why there was no answer. */
  silence?: Reason;
}

/**
 * Tells a vendor once. Where nobody can know whether it was heard, that is what comes back.
 *
 * @returns `undefined` when there was nobody to tell.
 * @throws {Fault} before anything is sent, for what the vendor cannot do without.
 */
export function tell(send: () => Promise<VendorReply>): Promise<Telling>;
export function tell(send: () => Promise<VendorReply | undefined>): Promise<Telling | undefined>;
export async function tell(send: () => Promise<VendorReply | undefined>): Promise<Telling | undefined> {
  try {
    const reply = await send();
    if (!reply) return undefined;
    const { status, retryAfter } = reply;
    return present<Telling>({ outcome: meaningOfStatus(status), status, retryAfter, silence: undefined });
  } catch (error) {
    if (error instanceof VendorNotReached) {
      const { retryAfter } = error;
      return present<Telling>({ outcome: 'retry', status: undefined, retryAfter, silence: 'vendor-unavailable' });
    }
    if (error instanceof VendorUnavailable) return { outcome: 'uncertain', silence: 'vendor-unavailable' };
    if (error instanceof VendorTimeout) return { outcome: 'uncertain', silence: 'timeout' };
    throw error;
  }
}
