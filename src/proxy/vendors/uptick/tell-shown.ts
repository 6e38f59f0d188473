import type { VendorClient, VendorReply } from '../../calling/vendor-client.ts';
import { WRITE_PATIENCE } from '../../limits.ts';
import type { ShownView } from '../vendor.ts';
import type { Addresses } from './addresses.ts';
import { withQuery } from './query.ts';

/** "Offer shown" (contract): the offer's own address, a query and no body. What comes back says nothing we need. */
export async function tellShown(
  { at, sealed }: ShownView,
  client: VendorClient,
  addresses: Addresses,
): Promise<VendorReply | undefined> {
  const address = addresses.callable(sealed['event']);
  if (!address) return undefined;
  const url = withQuery(address, { ev: 'offer_viewed', ts: String(at) });
  return client.send({ method: 'POST', url, patience: WRITE_PATIENCE, statusOnly: true });
}
