import type { InvitationReason } from '../offer/invitation.ts';
import type { Reason } from '../offer/reason.ts';

/** What a request cost at its vendor: no address, no body. */
export interface VendorTrace {
  /** How often it was called. */
  calls: number;
  /** Of the last call. Absent: there was no answer. */
  status?: number;
  /** Milliseconds, all calls together. */
  duration: number;
  /** What the vendor calls the last one. Absent: it did not say, or not as an id. */
  requestId?: string;
}

export interface ViewCounts {
  settled: number;
  retry: number;
  refused: number;
}

export interface InvitationCounts {
  sent: number;
  refused: number;
  uncertain: number;
}

/**
 * One line a request. These fields and no others: none can hold an e-mail, a name, a phone number, an address, a coupon
 * or a token, so nobody has to remember to leave them out.
 */
export interface LogLine {
  /** ISO 8601. */
  time: string;
  requestId: string;
  /** One of our own paths, without the base path; `unknown` for any other. */
  route: string;
  /** `other` for a method that is none of HTTP's. */
  method: string;
  status: number;
  reason?: Reason;
  provider?: string;
  /** Only an origin on the list. */
  origin?: string;
  /** Milliseconds. */
  duration: number;
  vendor?: VendorTrace;
  /** How many views a page reported, by what it was answered. */
  views?: ViewCounts;
  /** How many friends a page wanted to invite, by what it was answered. */
  invitations?: InvitationCounts;
  /** The shared state could not be asked: nothing was done that may be done once, and this instance counted for itself. */
  store?: 'unavailable';
  /** A mistake of ours: the error's class and where it was thrown, without its message. */
  mistake?: string[];
}

/** What became of a view that is over and done with. */
export type ShownOutcome =
  /** The vendor has it. */
  | 'settled'
  /** The provider takes no word of views: this line is the count. */
  | 'logged'
  /** The vendor will never take it. */
  | 'declined'
  /** It was on its way when we lost sight of it. Never repeated; to be compared with the vendor's own figures, by id. */
  | 'uncertain';

/** One line a view that is counted, beside its request's. By the same rule: nothing personal has a place in it. */
export interface ShownLine {
  event: 'shown';
  /** ISO 8601. */
  time: string;
  requestId: string;
  /** The view's, as in the offer. */
  id: string;
  provider: string;
  origin: string;
  /** When it was seen, as far as the page's clock can be believed. ISO 8601. */
  at: string;
  outcome: ShownOutcome;
  /** What the vendor answered, if it did. */
  status?: number;
}

/** What was done at a shopper's word, and may be done once. */
export type ActEvent = 'invitation' | 'enrolment' | 'redemption';

export type ActOutcome =
  /** The vendor did it: a friend is invited, the shopper enrolled, an order with a coupon recorded. */
  | 'sent'
  | 'enrolled'
  | 'recorded'
  /** The vendor did not. It may be tried again. */
  | 'refused'
  | 'not-enrolled'
  /** It was on its way when we lost sight of it. Never repeated; to be compared with the vendor's own figures, by id. */
  | 'uncertain';

/** One line an act, beside its request's. By the same rule: nothing personal has a place in it. */
export interface ActLine {
  event: ActEvent;
  /** ISO 8601. */
  time: string;
  requestId: string;
  /** A keyed hash: the same each time the same is asked for, and nobody can work out from it who or what it was. */
  id: string;
  /** The view it followed from, as in the offer. */
  view?: string;
  provider: string;
  origin: string;
  outcome: ActOutcome;
  reason?: InvitationReason;
}

export type LogWriter = (line: LogLine | ShownLine | ActLine) => void;

/** The writer when none is given: JSON on standard output. */
export const writeLogLine: LogWriter = (line) => {
  // biome-ignore lint/suspicious/noConsole: on every runtime the console is where a log goes
  console.log(JSON.stringify(line));
};

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT'];

export function logMethod(method: string): string {
  return METHODS.includes(method) ? method : 'other';
}

/** An error without its message, which may quote what a shopper typed. */
export function describeMistake(error: unknown): string[] {
  if (!(error instanceof Error)) return [typeof error];
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return [error.name, ...frames.slice(0, 5).map((frame) => frame.trim())];
}
