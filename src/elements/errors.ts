import type { Reason } from '../offer/reason.ts';

/** What the element knows of a failure, beyond its reason. Nothing here is shown to a shopper. */
export interface OfferErrorOptions extends ErrorOptions {
  requestId?: string | undefined;
  /** Fields at fault, such as `order.total`. */
  fields?: readonly string[] | undefined;
  /** The question may have been heard, and what it asks been done: only the answer is missing. */
  lost?: boolean;
  /** Milliseconds for which the proxy wants to hear nothing more. */
  wait?: number;
}

/** The proxy could not be asked, refused the request, or answered something that is not ours. */
export class OfferError extends Error {
  readonly reason: Reason;
  readonly requestId: string | undefined;
  readonly fields: readonly string[];
  readonly lost: boolean;
  readonly wait: number;

  constructor(reason: Reason, options: OfferErrorOptions = {}) {
    super(`Asking the proxy: ${reason}`, options);
    this.reason = reason;
    this.requestId = options.requestId;
    this.fields = options.fields ?? [];
    this.lost = options.lost ?? false;
    this.wait = options.wait ?? 0;
  }
}

/** Whatever was thrown, as what it means to a page. */
export function offerErrorOf(error: unknown): OfferError {
  return error instanceof OfferError ? error : new OfferError('vendor-unavailable', { cause: error });
}
