import { present } from '../../offer/present.ts';
import type { EventsAnswer } from '../../offer/shown-event.ts';
import type { VendorClient, VendorClientOptions } from '../calling/vendor-client.ts';
import { addCall } from '../calling/vendor-trace.ts';
import { findVendor, type VendorList } from '../choose-vendor.ts';
import { checkEventsRequest } from '../gate/check-request.ts';
import { readBody } from '../gate/read-body.ts';
import { jsonResponse, retryHeader } from '../gate/respond.ts';
import { WRITE_PATIENCE } from '../limits.ts';
import type { LogWriter, ShownLine } from '../log.ts';
import type { Sealer } from '../sealing/seal.ts';
import { countBatch } from '../shown/count-batch.ts';
import { sortEvents } from '../shown/sort-events.ts';
import { type Told, tellVendor } from '../shown/tell-vendor.ts';
import type { View } from '../shown/view.ts';
import type { Store } from '../store/store.ts';
import type { PageHandler } from './page-route.ts';

export interface EventTools {
  vendors: VendorList;
  createClient: (options: VendorClientOptions) => VendorClient;
  sealer: Sealer;
  store: Store;
  now: () => number;
  log: LogWriter;
}

/** `POST /v1/events`: a list of `ShownEvent` in, an `EventsAnswer` out. Needs no signed order, but a receipt for each. */
export function events({ vendors, createClient, sealer, store, now, log }: EventTools): PageHandler {
  return async (context, origin) => {
    const notes = context.get('notes');
    const { views, refused } = await sortEvents(checkEventsRequest(await readBody(context)), origin, {
      sealer,
      now,
    });

    const tell = async (view: View): Promise<Told> => {
      const vendor = findVendor(vendors, 'shown', view.provider);
      if (!vendor) return { outcome: 'logged' };
      const report: VendorClientOptions['report'] = (call) => {
        notes.vendor = addCall(notes.vendor, call);
      };
      return tellVendor(view, vendor, createClient({ mayCall: vendor.mayCall, patience: WRITE_PATIENCE, report }));
    };
    const write = ({ id, provider, origin, at }: View, outcome: ShownLine['outcome'], status?: number) => {
      log(
        present<ShownLine>({
          event: 'shown',
          time: new Date(now()).toISOString(),
          requestId: context.get('requestId'),
          id,
          provider,
          origin,
          at: new Date(at).toISOString(),
          outcome,
          status,
        }),
      );
    };
    const { settled, retry, retryAfter, storeUnavailable } = await countBatch(views, now, { store, tell, write });

    notes.views = { settled: settled.length, retry: retry.length, refused: refused.length };
    if (storeUnavailable) notes.store = 'unavailable';
    const answer: EventsAnswer = { settled, retry, refused };
    return jsonResponse(answer, 200, retryHeader(retryAfter));
  };
}
