import type { FieldError } from '../offer/offer-answer.ts';
import type { FaultKind } from './problem.ts';

export interface FaultOptions {
  /** The fields to blame. Names and what is expected; never a value. */
  errors?: FieldError[];
  /** Seconds until another try makes sense. */
  retryAfter?: number | undefined;
  cause?: unknown;
}

/** Ends a request without an answer. Thrown anywhere, turned into a problem document in one place: `problem.ts`. */
export class Fault extends Error {
  override readonly name: string = 'Fault';
  readonly kind: FaultKind;
  readonly errors: FieldError[];
  readonly retryAfter: number | undefined;

  constructor(kind: FaultKind, { errors = [], retryAfter, cause }: FaultOptions = {}) {
    super([kind, ...errors.map(({ field, expected }) => `${field}: expected ${expected}`)].join('; '), { cause });
    this.kind = kind;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

/** A field holds something it must not. */
export class InvalidRequest extends Fault {
  override readonly name = 'InvalidRequest';

  constructor(errors: FieldError[] = []) {
    super('invalid-request', { errors });
  }
}

/** A field that cannot be done without is absent. */
export class MissingField extends Fault {
  override readonly name = 'MissingField';

  constructor(errors: FieldError[]) {
    super('missing-field', { errors });
  }
}

/** Whoever sent it has sent too many. */
export class TooManyRequests extends Fault {
  override readonly name = 'TooManyRequests';
  /** How the sender stands, for the answer. */
  readonly headers: Record<string, string>;

  constructor(retryAfter: number, headers: Record<string, string>) {
    super('too-many-requests', { retryAfter });
    this.headers = headers;
  }
}

/** The vendor could not be reached, or did not make sense. */
export class VendorUnavailable extends Fault {
  override readonly name = 'VendorUnavailable';

  constructor(cause?: unknown, retryAfter?: number) {
    super('vendor-unavailable', { cause, retryAfter });
  }
}

/** Nothing was said to the vendor: there was no way to it, or the address was not its own. */
export class VendorNotReached extends VendorUnavailable {}

/** Nothing was said to the vendor: it asked to be left alone for a while, needs to be, or has enough to do. */
export class VendorPaused extends VendorNotReached {
  /** @param retryAfter seconds until it may be called again. */
  constructor(retryAfter: number) {
    super(undefined, Math.ceil(retryAfter));
  }
}

/** The vendor took longer than we wait. What we asked for may have happened all the same. */
export class VendorTimeout extends Fault {
  override readonly name = 'VendorTimeout';

  constructor() {
    super('timeout');
  }
}
