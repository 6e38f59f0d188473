import type { Reason } from '../../../offer/reason.ts';

/** Thrown where the vendor says that there is nothing to show; caught where an answer is made of it. */
export class Silence extends Error {
  override readonly name = 'Silence';
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason);
    this.reason = reason;
  }
}
