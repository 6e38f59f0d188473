import type { Reason } from '../../../offer/reason.ts';

/** A call left, and no answer came back that can be read. Thrown where it is noticed; caught where an outcome is made. */
export class AnswerLost extends Error {
  override readonly name = 'AnswerLost';
  readonly reason: Reason;

  constructor(reason: Reason, cause: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}
