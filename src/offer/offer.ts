import type { IdentifierType } from './invitation.ts';
import type { Segment } from './segment.ts';
import type { SomeWords } from './words.ts';

/**
 * # The offer
 *
 * Three vendors describe an invitation in three ways. One answers with a link and a handful of texts; one with a tree
 * of segments and a trail of addresses to follow; one with nothing a shopper could read at all. A page should not have
 * to know which. So there is one shape, `Offer`, and it is the only thing that ever travels from the proxy to a page.
 *
 * The shape is built on four decisions.
 *
 * **Words are text.** Whatever a vendor wrote has been decoded to plain characters before it gets here. No field holds
 * markup, so drawing an offer can never mean interpreting it.
 *
 * **Addresses are either shown or sealed.** An address the shopper must open (the hosted journey, the terms) is in the
 * clear, and has been checked: its scheme, its host. An address only the proxy must call (report a view, go on to the
 * next offer) is inside a sealed token: the page can hand it back, but neither read nor change it. That is why the
 * proxy needs no session, and why a page can make it call nothing but what a vendor handed out.
 *
 * **The action says what a press does, not how it looks.** A link is opened, an invitation is filled in, an enrolment
 * is confirmed. Presentation (panel, button, link) belongs to the element and its attributes.
 *
 * **Nothing to show is an answer.** `{offer: null, reason}` is as good an outcome as an offer, with a word from a
 * closed list. Only when a vendor could not be asked, or the request was at fault, is there an error, and then it is a
 * problem document with the same words.
 *
 * Who reads what: the proxy's vendors write offers; `parse-offer-answer.ts` checks them again on the page, because a
 * page must not trust an address it was given by a network; the elements draw them.
 */
export type Offer = CardOffer | SegmentsOffer;

interface OfferBase {
  /** The view's id: the same for every reload, tab and retry of the same offer, so that it is counted once. */
  id: string;
  /** The vendor, as a label. */
  provider: string;
  /** BCP 47 tag of the language the texts are in, when the vendor said. */
  locale?: string;
  /** Short code of the offer's variant, for styling and experiments. Never shown. */
  code?: string;
  /** Sealed: proof that this offer was handed out, given back when it has been seen. */
  receipt: string;
  /** Our own words around it, in the language that was asked for. Absent: it is none that we speak, or English. */
  words?: SomeWords;
}

/** A handful of texts, a picture and an action. */
export interface CardOffer extends OfferBase {
  layout: 'card';
  headline?: string;
  description?: string;
  image?: OfferImage;
  action: OfferAction;
  privacy?: OfferPrivacy;
  terms?: OfferTerms;
}

/** A tree, drawn as it stands, and a way on to the next offer. */
export interface SegmentsOffer extends OfferBase {
  layout: 'segments';
  segments: Segment[];
  /** Sealed: how the proxy goes on from here. */
  continuation: string;
  position?: OfferPosition;
  /** Seconds to wait before it is shown. */
  delay?: number;
  /** The brand's colour, `#rrggbb`. */
  accent?: string;
}

/** Which offer of how many this is, from 1. */
export interface OfferPosition {
  current: number;
  total: number;
}

export interface OfferImage {
  url: string;
  /** Absent: the picture is decoration. */
  alt?: string;
  /** Pixels. */
  width?: number;
  height?: number;
}

/** What a press does. */
export type OfferAction = LinkAction | InviteAction | EnrolAction;

export interface LinkAction {
  kind: 'link';
  /** Never blank: where the vendor left it so, the proxy says it in the offer's language. */
  label: string;
  url: string;
  /** What the hosted page posts to its frame's parent; only with an address that may be framed. */
  messages?: HostedMessages;
}

/** A form is filled in, and friends are invited: `POST /v1/invitations`, with the receipt. */
export interface InviteAction {
  kind: 'invite';
  /** Of the button that sends; never blank. */
  label: string;
  /** How friends can be reached, the preferred way first; never empty. */
  identifiers: IdentifierType[];
  /** Friends at once. */
  most: number;
  /** What happens with a friend's data, in a line that stands beside the fields. */
  friendsNotice?: string;
  /** The label of a box that has to be ticked first. Absent: there is no box. */
  consent?: string;
}

/** A yes is enough: `POST /v1/enrolments`, with the receipt. */
export interface EnrolAction {
  kind: 'enrol';
  /** Never blank. */
  label: string;
}

/** The vendor's protocol for a framed journey, in its own words, so that the element need not know them. */
export interface HostedMessages {
  /** The only origin these messages are believed from. */
  origin: string;
  /** `data.action` values that close the frame. */
  close: string[];
  /** `data.action` values that mean the shopper has enrolled. */
  consent: string[];
}

export interface OfferPrivacy {
  notice?: string;
  url?: string;
  /** Label of the link. */
  label?: string;
}

export interface OfferTerms {
  url: string;
  label?: string;
}
