/** What a shopper did with an offer of a flow, on the way to the next. */
export const ANSWERS = ['accept', 'decline', 'next'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Asks for the offer after this one. Everything else the proxy needs is sealed in the continuation. */
export interface NextOfferRequest {
  continuation: string;
  /** `next`: neither accepted nor declined. */
  answer: Answer;
}
