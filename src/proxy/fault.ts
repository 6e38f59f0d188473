import type { FieldError } from '../offer/offer-answer.ts';
import type { FaultKind } from './problem.ts';

export interface FaultOptions {
  /** The fields to blame. Names and what is expected; never a value. */
  errors?: FieldError[];
  cause?: unknown;
}

/** Ends a request without an answer. Thrown anywhere, turned into a problem document in one place: `problem.ts`. */
export class Fault extends Error {
  override readonly name: string = 'Fault';
  readonly kind: FaultKind;
  readonly errors: FieldError[];

  constructor(kind: FaultKind, { errors = [], cause }: FaultOptions = {}) {
    super([kind, ...errors.map(({ field, expected }) => `${field}: expected ${expected}`)].join('; '), { cause });
    this.kind = kind;
    this.errors = errors;
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

/** The vendor could not be reached, or did not make sense. */
export class VendorUnavailable extends Fault {
  override readonly name = 'VendorUnavailable';

  constructor(cause?: unknown) {
    super('vendor-unavailable', { cause });
  }
}

/** Nothing was said to the vendor: there was no way to it, or the address was not its own. */
export class VendorNotReached extends VendorUnavailable {}

/** Nothing was said to the vendor: it asked to be left alone for a while, needs to be, or has enough to do. */
export class VendorPaused extends VendorNotReached {
  /** Seconds until it may be called again. */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super();
    this.retryAfter = Math.ceil(retryAfter);
  }
}

/** The vendor took longer than we wait. What we asked for may have happened all the same. */
export class VendorTimeout extends Fault {
  override readonly name = 'VendorTimeout';

  constructor() {
    super('timeout');
  }
}
