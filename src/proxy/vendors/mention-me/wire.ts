/** The body of `POST /api/entry-point/{version}/offer`. Numbers travel as text (gotcha 2). */
export interface Enrolment {
  customer: {
    emailAddress: string;
    /** Required, and may be empty. */
    firstname: string;
    surname: string;
    title?: string;
    uniqueIdentifier?: string;
    segment?: string;
    customField?: string;
    visitorId?: string;
  };
  request: {
    partnerCode: string;
    situation: string;
    localeCode?: string;
    segment?: string;
    ipAddress?: string;
    userDeviceIdentifier: string;
    deviceType?: string;
    appName: string;
    appVersion: string;
    variation?: string;
    authenticationToken?: string;
  };
  order?: {
    orderIdentifier: string;
    total: string;
    currencyCode: string;
    dateString: string;
    couponCode?: string;
    discountAmount?: string;
    orderItemCount?: string;
    isSubscription?: boolean;
    isGift?: boolean;
  };
  address?: {
    addressLine1?: string;
    addressLine2?: string;
    addressCity?: string;
    addressCounty?: string;
    addressPostCode?: string;
    addressCountry?: string;
  };
  implementation: { wrapContentWithBranding: boolean; showCloseIcon: boolean };
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
