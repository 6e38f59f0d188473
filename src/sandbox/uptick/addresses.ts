import type { Site } from '../vendor.ts';
import { eventIdOf } from './flow-id.ts';
import { ADDRESSES } from './routes.ts';

/**
 * Every address of a flow that an answer may hold. The first offer's lacks the placement, as do the others where the
 * call did not say it: whoever follows has to add it.
 */
export function flowAddresses(site: Site, integration: string, flow: string, placement: string | undefined) {
  const self = `${site.baseUrl(ADDRESSES.api)}/v1/places/${integration}/flows/${flow}`;
  const event = eventIdOf(flow);
  const offer = `${self}/offers/new?event_id=${event}`;
  const clicks = `${site.baseUrl(ADDRESSES.app)}/evt/flows/${flow}/events/${event}`;
  const placed = placement === undefined ? '' : `&${new URLSearchParams({ placement })}`;
  return {
    self,
    firstOffer: `${offer}&index=0`,
    offer: (index: number) => `${offer}&index=${index}${placed}`,
    shown: (id: string, index: number) => `${self}/events?eid=${event}&offer_id=${id}&offer_index=${index}`,
    accept: (index: number) => `${clicks}/accept?index=${index}${placed}`,
    reject: (index: number) => `${clicks}/reject?index=${index}${placed}`,
  };
}

export type FlowAddresses = ReturnType<typeof flowAddresses>;
