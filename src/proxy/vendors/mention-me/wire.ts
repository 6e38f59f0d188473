/** The body of `POST /api/entry-point/{version}/offer`. */
export interface Enrolment {
  customer: CustomerPart;
  request: RequestPart & { variation?: string };
  order?: OrderPart;
  address?: AddressPart;
  implementation: { wrapContentWithBranding: boolean; showCloseIcon: boolean };
}

/** The body of `POST /api/consumer/{version}/coupon_redemption`. */
export interface Redemption {
  order: OrderPart;
  request: RequestPart;
  customer?: CustomerPart;
  address?: AddressPart;
}

export interface CustomerPart {
  emailAddress: string;
  /** Required, and may be empty. */
  firstname: string;
  surname: string;
  title?: string;
  uniqueIdentifier?: string;
  segment?: string;
  customField?: string;
  visitorId?: string;
}

export interface RequestPart {
  partnerCode: string;
  situation: string;
  localeCode?: string;
  segment?: string;
  ipAddress?: string;
  userDeviceIdentifier?: string;
  deviceType?: string;
  appName: string;
  appVersion: string;
  authenticationToken?: string;
}

/** Numbers travel as text (gotcha 2). */
export interface OrderPart {
  orderIdentifier: string;
  total: string;
  currencyCode: string;
  dateString: string;
  couponCode?: string;
  discountAmount?: string;
  orderItemCount?: string;
  isSubscription?: boolean;
  isGift?: boolean;
}

export interface AddressPart {
  addressLine1?: string;
  addressLine2?: string;
  addressCity?: string;
  addressCounty?: string;
  addressPostCode?: string;
  addressCountry?: string;
}

/** The answer. Nothing in it is promised: any field may be missing, null, blank or something else. */
export interface OfferBody {
  url?: unknown;
  defaultCallToAction?: unknown;
  localeCode?: unknown;
  headline?: unknown;
  description?: unknown;
  privacyNotice?: unknown;
  privacyNoticeUrl?: unknown;
  privacyNoticeLinkText?: unknown;
  imageUrl?: unknown;
  offerCode?: unknown;
  termsAndConditionsUrl?: unknown;
}
