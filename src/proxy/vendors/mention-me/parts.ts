import {
  type Address,
  type Customer,
  DEFAULT_SITUATION,
  type OfferRequest,
  type Order,
} from '../../../offer/offer-request.ts';
import { present } from '../../../offer/present.ts';
import { InvalidRequest } from '../../fault.ts';
import { readLocale } from '../../locale.ts';
import { sha256Hex } from '../../sealing/hash.ts';
import { VERSION } from '../../version.ts';
import type { Shopper } from '../vendor.ts';
import type { Settings } from './settings.ts';
import type { AddressPart, CustomerPart, OrderPart, RequestPart } from './wire.ts';

/**
 * What the two calls have in common: our words to theirs. An optional value that does not fit is left out rather than
 * cut; a required one is refused by our own name for it, before anything is sent.
 */
export interface Source {
  request: OfferRequest;
  shopper: Shopper;
  settings: Settings;
  /** Milliseconds since the epoch. */
  now: number;
}

/** What the vendor takes in a label: it joins several with hyphens, and names no other sign it likes. */
const LABEL = /^[A-Za-z0-9_\- ]{1,50}$/;

/** Characters of an e-mail address. */
export const MOST_EMAIL = 255;

export function customerPart(email: string, customer: Customer): CustomerPart {
  return present<CustomerPart>({
    emailAddress: email,
    firstname: customer.firstName ?? '',
    surname: customer.lastName ?? '',
    title: fitting(customer.title, 20),
    uniqueIdentifier: fitting(customer.id, 255),
    segment: customer.segment && LABEL.test(customer.segment) ? customer.segment : undefined,
    customField: customer.customField,
    visitorId: customer.visitorId,
  });
}

/** @param email the shopper's, if there is one: it tells a device from others, and we may vouch for it. */
export async function requestPart(
  email: string | undefined,
  { request, shopper, settings }: Source,
): Promise<RequestPart> {
  const { situation = DEFAULT_SITUATION } = request;
  const { MENTION_ME_PARTNER_CODE: partnerCode, MENTION_ME_AUTH_SECRET: secret } = settings;
  if (!LABEL.test(situation)) {
    throw new InvalidRequest([
      { field: 'situation', expected: 'letters, digits, "_", "-" and spaces, 50 characters at most' },
    ]);
  }
  return present<RequestPart>({
    partnerCode,
    situation,
    localeCode: localeCode(request.locale),
    segment: request.segment,
    // A full IPv6 address is longer than the field (gotcha 5).
    ipAddress: fitting(shopper.address, 20),
    userDeviceIdentifier: email && (await sha256Hex(`${partnerCode}:${email.toLowerCase()}`)),
    deviceType: shopper.device && `${shopper.device}-web`,
    appName: 'offer-elements',
    appVersion: VERSION,
    // Says that whoever knows the secret vouches for this e-mail address (contract, "Auth").
    authenticationToken: email && secret && (await sha256Hex(email.toLowerCase() + secret)),
  });
}

export function orderPart(order: Order, now: number): OrderPart {
  if (order.id.length > 50) {
    throw new InvalidRequest([{ field: 'order.id', expected: 'text of at most 50 characters' }]);
  }
  return present<OrderPart>({
    orderIdentifier: order.id,
    total: order.total,
    currencyCode: order.currency,
    dateString: order.date ?? new Date(now).toISOString(),
    couponCode: fitting(order.coupon, 255),
    discountAmount: order.discount,
    orderItemCount: order.items,
    isSubscription: order.subscription,
    isGift: order.gift,
  });
}

/** `undefined` without any field. */
export function addressPart(address: Address = {}): AddressPart | undefined {
  const fields = present<AddressPart>({
    addressLine1: address.line1,
    addressLine2: address.line2,
    addressCity: address.city,
    addressCounty: address.county,
    addressPostCode: address.postcode,
    addressCountry: address.country,
  });
  return Object.keys(fields).length > 0 ? fields : undefined;
}

/** `en_GB`, five characters; a language alone does not fit their pattern. */
function localeCode(tag: string | undefined): string | undefined {
  const { language = '', region = '' } = readLocale(tag) ?? {};
  const code = `${language}_${region}`;
  return /^[a-z]{2}_[A-Z]{2}$/.test(code) ? code : undefined;
}

function fitting(text: string | undefined, most: number): string | undefined {
  return text && text.length <= most ? text : undefined;
}
