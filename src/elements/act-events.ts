import { type OfferDetail, OfferElementsEvent } from './events.ts';

/** What the elements tell the page of what a shopper has done: apart from the other events, as few pages need them. */

/** Says what became of the friends of one sending: how many, never who. */
export interface InviteDetail extends OfferDetail {
  readonly sent: number;
  readonly refused: number;
  /** Perhaps sent: the answer was lost on the way. */
  readonly uncertain: number;
}

/** Friends were sent to the proxy, and it has answered. */
export class OfferInviteEvent extends OfferElementsEvent<InviteDetail> {
  static override readonly type = 'offer-invite';
}

/** The shopper has enrolled: by the button, or as the hosted journey says. */
export class OfferEnrolEvent extends OfferElementsEvent<OfferDetail> {
  static override readonly type = 'offer-enrol';
}

/** The dialog was closed, by the shopper or by the hosted journey. */
export class OfferDismissEvent extends OfferElementsEvent<OfferDetail> {
  static override readonly type = 'offer-dismiss';
}
