import type { ShapeName } from './document.ts';

/** What the document says of a route that pages post to. */
export interface PageRouteWords {
  path: string;
  /** The operation's. */
  name: string;
  summary: string;
  request: ShapeName;
  answer: ShapeName;
  /** Of an answer. Default 200 alone. */
  statuses?: readonly number[];
  /** What else it can end in, by status. */
  problems: Readonly<Record<number, string>>;
}

/** What any of them can end in. */
const COMMON = {
  400: 'A field is missing or at fault, or a sealed token has expired.',
  403: 'The origin is not on the list.',
  413: 'The body is over 16 KiB.',
  415: 'The body is no plain JSON by its headers.',
  429: 'Too many requests of this sender; `Retry-After` says when to come again.',
  500: 'A mistake of the proxy’s own.',
  502: 'The vendor could not be asked.',
  503: 'The instance has more to do than it can.',
  504: 'The vendor took too long.',
};

const SIGNED = { 401: 'A signed order is required, or this one is not right.' };
const ONCE = { 409: 'It has been begun already, and nobody knows yet how it ends.' };

/** For shops' servers, which come from no origin. */
export const FRAGMENT_WORDS = {
  summary: 'The offer as HTML that an element on the page takes over; for the shop’s server, with a signed order',
  problems: { ...COMMON, ...SIGNED, 403: 'The origin of the page is not on the list.' },
};

export const PAGE_ROUTES: readonly PageRouteWords[] = [
  {
    path: '/v1/referral-offer',
    name: 'askReferralOffer',
    summary: 'An invitation to refer friends, or the reason why there is none',
    request: 'OfferRequest',
    answer: 'OfferAnswer',
    problems: { ...COMMON, ...SIGNED },
  },
  {
    path: '/v1/post-purchase-offer',
    name: 'askPostPurchaseOffer',
    summary: 'An offer beside an order just placed, or the reason why there is none',
    request: 'OfferRequest',
    answer: 'OfferAnswer',
    problems: { ...COMMON, ...SIGNED },
  },
  {
    path: '/v1/next-offer',
    name: 'askNextOffer',
    summary: 'The offer after one that was answered',
    request: 'NextOfferRequest',
    answer: 'OfferAnswer',
    problems: COMMON,
  },
  {
    path: '/v1/events',
    name: 'reportViews',
    summary: 'Offers that were really seen; each is counted once',
    request: 'EventsRequest',
    answer: 'EventsAnswer',
    problems: COMMON,
  },
  {
    path: '/v1/invitations',
    name: 'inviteFriends',
    summary: 'Invites friends on behalf of the shopper an offer was made for; each once',
    request: 'InvitationsRequest',
    answer: 'InvitationsAnswer',
    problems: { ...COMMON, ...SIGNED, ...ONCE },
  },
  {
    path: '/v1/enrolments',
    name: 'enrol',
    summary: 'Takes up an offer that wants no more than a yes; once',
    request: 'EnrolmentRequest',
    answer: 'EnrolmentAnswer',
    problems: { ...COMMON, ...SIGNED, ...ONCE },
  },
  {
    path: '/v1/coupon-redemptions',
    name: 'redeemCoupon',
    summary: 'Records an order that was paid with a coupon; each order once',
    request: 'OfferRequest',
    answer: 'CouponRedemptionAnswer',
    // 202: the vendor has it, and may still look at it.
    statuses: [200, 202],
    problems: { ...COMMON, ...SIGNED, ...ONCE },
  },
];
