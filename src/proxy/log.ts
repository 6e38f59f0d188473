import type { Reason } from '../offer/reason.ts';

/** What a request cost at its vendor: no address, no body. */
export interface VendorTrace {
  /** How often it was called. */
  calls: number;
  /** Of the last call. Absent: there was no answer. */
  status?: number;
  /** Milliseconds, all calls together. */
  duration: number;
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
  /** A mistake of ours: the error's class and where it was thrown, without its message. */
  mistake?: string[];
}

export type LogWriter = (line: LogLine) => void;

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
