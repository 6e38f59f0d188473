import type { OfferPosition } from '../offer/offer.ts';
import type { Reason } from '../offer/reason.ts';
import type { OfferDismissEvent, OfferEnrolEvent, OfferInviteEvent } from './act-events.ts';

/**
 * What the elements tell the page. Every event bubbles and is composed, so one listener on the document hears all of
 * them. No detail holds personal data, or an address that might.
 */

/** Names the offer an event is about. */
export interface OfferDetail {
  /** The view's id: the same for every reload and tab. */
  readonly id: string;
  readonly provider: string;
  /** Short code of the offer's variant, for experiments; absent when the vendor has none. */
  readonly code?: string;
}

/** Names the variant that was seen as well, as an experiment wants it. */
export interface ShownDetail extends OfferDetail {
  /** The element's `variation`. */
  readonly variation?: string;
  /** Which offer of a flow this is. */
  readonly position?: OfferPosition;
}

/** Says why there is no offer. */
export interface SilenceDetail {
  readonly reason: Reason;
  /** The proxy's id of the request, to find it in the log. */
  readonly requestId?: string;
}

/** What all of them are. */
export abstract class OfferElementsEvent<Detail> extends CustomEvent<Detail> {
  static readonly type: string;
  static readonly cancelable: boolean = false;

  constructor(detail: Detail) {
    super(new.target.type, {
      detail: Object.freeze(detail),
      bubbles: true,
      composed: true,
      cancelable: new.target.cancelable,
    });
  }
}

/** An offer has been drawn. */
export class OfferLoadEvent extends OfferElementsEvent<OfferDetail> {
  static override readonly type = 'offer-load';
}

/** An offer has really been seen: half of it for a second, or its action pressed. Once for each. */
export class OfferShownEvent extends OfferElementsEvent<ShownDetail> {
  static override readonly type = 'offer-shown';
}

/** The shopper pressed the action. Cancel it to keep the shopper where they are. */
export class OfferSelectEvent extends OfferElementsEvent<OfferDetail> {
  static override readonly type = 'offer-select';
  static override readonly cancelable = true;
}

/** The shopper declined the offer. */
export class OfferDeclineEvent extends OfferElementsEvent<OfferDetail> {
  static override readonly type = 'offer-decline';
}

/** There is nothing to show; a success, with its reason. */
export class OfferEmptyEvent extends OfferElementsEvent<SilenceDetail> {
  static override readonly type = 'offer-empty';
}

/** The proxy or the vendor could not be asked, or refused the request. */
export class OfferErrorEvent extends OfferElementsEvent<SilenceDetail> {
  static override readonly type = 'offer-error';
}

// Those of `act-events.ts` as well: their file is not loaded before they happen, and a page listens before that.
declare global {
  interface GlobalEventHandlersEventMap {
    'offer-load': OfferLoadEvent;
    'offer-shown': OfferShownEvent;
    'offer-select': OfferSelectEvent;
    'offer-decline': OfferDeclineEvent;
    'offer-empty': OfferEmptyEvent;
    'offer-error': OfferErrorEvent;
    'offer-invite': OfferInviteEvent;
    'offer-enrol': OfferEnrolEvent;
    'offer-dismiss': OfferDismissEvent;
  }
}
