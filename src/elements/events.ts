import type { Reason } from '../offer/reason.ts';

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

/** Says why there is no offer. */
export interface SilenceDetail {
  readonly reason: Reason;
  /** The proxy's id of the request, to find it in the log. */
  readonly requestId?: string;
}

abstract class OfferElementsEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail, cancelable = false) {
    super(type, { detail: Object.freeze(detail), bubbles: true, composed: true, cancelable });
  }
}

/** An offer has been drawn. */
export class OfferLoadEvent extends OfferElementsEvent<OfferDetail> {
  constructor(detail: OfferDetail) {
    super('offer-load', detail);
  }
}

/** The shopper pressed the action. Cancel it to keep the shopper where they are. */
export class OfferSelectEvent extends OfferElementsEvent<OfferDetail> {
  constructor(detail: OfferDetail) {
    super('offer-select', detail, true);
  }
}

/** The hosted journey says the shopper has enrolled. */
export class OfferEnrolEvent extends OfferElementsEvent<OfferDetail> {
  constructor(detail: OfferDetail) {
    super('offer-enrol', detail);
  }
}

/** The dialog was closed, by the shopper or by the hosted journey. */
export class OfferDismissEvent extends OfferElementsEvent<OfferDetail> {
  constructor(detail: OfferDetail) {
    super('offer-dismiss', detail);
  }
}

/** There is nothing to show; a success, with its reason. */
export class OfferEmptyEvent extends OfferElementsEvent<SilenceDetail> {
  constructor(detail: SilenceDetail) {
    super('offer-empty', detail);
  }
}

/** The proxy or the vendor could not be asked, or refused the request. */
export class OfferErrorEvent extends OfferElementsEvent<SilenceDetail> {
  constructor(detail: SilenceDetail) {
    super('offer-error', detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'offer-load': OfferLoadEvent;
    'offer-select': OfferSelectEvent;
    'offer-enrol': OfferEnrolEvent;
    'offer-dismiss': OfferDismissEvent;
    'offer-empty': OfferEmptyEvent;
    'offer-error': OfferErrorEvent;
  }
}
