import { type Telling, tell } from '../calling/tell.ts';
import type { VendorClient } from '../calling/vendor-client.ts';
import type { VendorWith } from '../choose-vendor.ts';
import type { ShownOutcome } from '../log.ts';
import type { View } from './view.ts';

/** What came of telling a vendor. */
export interface Told extends Omit<Telling, 'outcome'> {
  outcome: ShownOutcome | 'retry';
}

/** Says once that an offer was seen. */
export async function tellVendor(
  { at, sealed }: View,
  vendor: VendorWith<'shown'>,
  client: VendorClient,
): Promise<Told> {
  const telling = await tell(() => vendor.shown({ request: { at, sealed }, client }));
  return telling ?? { outcome: 'logged' };
}
