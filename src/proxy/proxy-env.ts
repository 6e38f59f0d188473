import type { Reason } from '../offer/reason.ts';
import type { Connection } from './gate/connection.ts';
import type { InvitationCounts, VendorTrace, ViewCounts } from './log.ts';

/** What becomes known of a request on its way, for the log. */
export interface Notes {
  reason?: Reason;
  provider?: string;
  vendor?: VendorTrace;
  views?: ViewCounts;
  invitations?: InvitationCounts;
  store?: 'unavailable';
  mistake?: string[];
}

/** What handlers find in their context. */
export interface ProxyEnv {
  Bindings: Connection;
  Variables: {
    requestId: string;
    /** The page's, when it is on the list. */
    origin: string | undefined;
    notes: Notes;
    /** To be called when all of the request is there: work begins, and there may be too much of it. */
    hasArrived: () => void;
    /** How the sender stands with its limit, as headers. */
    rateLimit: Record<string, string> | undefined;
  };
}
