import type { Context } from 'hono';
import { present } from '../../offer/present.ts';
import type { ActMeans } from '../acts/begin-act.ts';
import type { ActRules } from '../acts/open-act.ts';
import type { VendorList } from '../choose-vendor.ts';
import { type ActLine, describeMistake, type LogWriter } from '../log.ts';
import type { ProxyEnv } from '../proxy-env.ts';
import type { Store } from '../store/store.ts';
import type { CallTools } from './circumstances.ts';

/** What every route works with that does something which may be done once. */
export interface ActTools extends CallTools, ActRules {
  vendors: VendorList;
  store: Store;
  now: () => number;
  log: LogWriter;
}

/** For whom, and on which page, something is done: what all lines of a request have in common. */
export type ActPlace = Pick<ActLine, 'provider' | 'origin' | 'view'>;

/** The store, and a hand that writes lines for this request. */
export function actMeans(
  context: Context<ProxyEnv>,
  { provider, origin, view }: ActPlace,
  { store, now, log }: ActTools,
): ActMeans {
  return {
    store,
    note: (mistake) => {
      context.get('notes').mistake = describeMistake(mistake);
    },
    write: (event, id, { status, reason }) =>
      log(
        present<ActLine>({
          event,
          time: new Date(now()).toISOString(),
          requestId: context.get('requestId'),
          id,
          view,
          provider,
          origin,
          outcome: status,
          reason,
        }),
      ),
  };
}
