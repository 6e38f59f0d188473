import { type Fields, record } from '../../../offer/json.ts';
import { present } from '../../../offer/present.ts';
import type { NoOffer, SegmentsDraft } from '../vendor.ts';
import type { Addresses } from './addresses.ts';
import { idOf, itemsOf, linkOf } from './envelope.ts';
import type { FlowState } from './flow-state.ts';
import { withoutNameIn } from './query.ts';
import { readSegments } from './segments/read-segments.ts';
import { isSections, readProgress, treeOfSections } from './segments/sections.ts';
import { childrenOf } from './segments/walk.ts';

/** What is known of a flow before its next offer. */
export interface FlowSoFar extends Pick<FlowState, 'facts' | 'flow' | 'accent' | 'renewed'> {
  /** Seconds to wait before this offer is shown. */
  delay?: number;
}

/** An answer's offer as a neutral one, with everything we may have to call later sealed away. */
export function readOffer(body: Fields, flow: FlowSoFar, addresses: Addresses): SegmentsDraft | NoOffer {
  const item = offerIn(body);
  const found = item && readSegments(treeOf(item), addresses);
  if (!item || !found) return { offer: null, reason: 'no-offer' };
  const sections = record(item['attributes']);
  const { facts, renewed, flow: flowId, accent, delay } = flow;
  const id = idOf(item);
  const own = (link: unknown) => {
    const address = addresses.callable(link);
    return address && facts.firstName === undefined ? withoutNameIn(address) : address;
  };
  const event = own(linkOf(body, 'offer_event'));
  return {
    offer: present<SegmentsDraft['offer']>({
      layout: 'segments',
      code: id,
      segments: found.segments,
      position: sections && readProgress(sections),
      delay,
      accent,
    }),
    // An offer without an id is still another one than the next of its flow: it is reported elsewhere.
    view: { offer: id ?? event, flow: flowId },
    continuation: present<FlowState>({
      facts,
      renewed,
      flow: flowId,
      accent,
      // The accept segment may say it too, and is believed where the links are silent.
      next: own(linkOf(body, 'next_offer')) ?? own(found.next),
      decline: own(found.decline),
    }),
    ...(event && { sealed: { event } }),
  };
}

/** The documentation's own sample calls the offer an event (gotcha 5): so an event that holds an offer will do. */
function offerIn(body: Fields): Fields | undefined {
  const items = itemsOf(body);
  return (
    items.find(({ type }) => type === 'offer') ??
    items.find((item) => item['type'] === 'event' && treeOf(item).length > 0)
  );
}

/** The tree of an item, which the first generation has to be given. */
function treeOf(item: Fields): readonly unknown[] {
  const children = childrenOf(item);
  const sections = record(item['attributes']);
  return children.length === 0 && isSections(sections) ? treeOfSections(sections) : children;
}
