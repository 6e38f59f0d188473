import { type Address, DEFAULT_SITUATION, type OfferRequest, type Order } from '../../../offer/offer-request.ts';
import { present } from '../../../offer/present.ts';
import { InvalidRequest, MissingField } from '../../fault.ts';
import { sha256Hex } from '../../hash.ts';
import { readLocale } from '../../locale.ts';
import { VERSION } from '../../version.ts';
import type { Shopper } from '../vendor.ts';
import type { Settings } from './settings.ts';
import type { Enrolment } from './wire.ts';

interface Source {
  request: OfferRequest;
  shopper: Shopper;
  settings: Settings;
  /** Milliseconds since the epoch. */
  now: number;
}

/** What the vendor takes in a label: it joins several with hyphens, and names no other sign it likes. */
const LABEL = /^[A-Za-z0-9_\- ]{1,50}$/;

/**
 * Our words to theirs. An optional value that does not fit is left out rather than cut; a required one is refused by our
 * own name for it, before anything is sent.
 */
export async function buildEnrolment({ request, shopper, settings, now }: Source): Promise<Enrolment> {
  const { customer = {}, order, address, situation = DEFAULT_SITUATION } = request;
  const email = requireEmail(customer.email);
  if (!LABEL.test(situation)) {
    throw new InvalidRequest([
      { field: 'situation', expected: 'letters, digits, "_", "-" and spaces, 50 characters at most' },
    ]);
  }
  return present<Enrolment>({
    customer: present<Enrolment['customer']>({
      emailAddress: email,
      firstname: customer.firstName ?? '',
      surname: customer.lastName ?? '',
      title: fitting(customer.title, 20),
      uniqueIdentifier: fitting(customer.id, 255),
      segment: customer.segment && LABEL.test(customer.segment) ? customer.segment : undefined,
      customField: customer.customField,
      visitorId: customer.visitorId,
    }),
    request: present<Enrolment['request']>({
      partnerCode: settings.MENTION_ME_PARTNER_CODE,
      situation,
      localeCode: localeCode(request.locale),
      segment: request.segment,
      // A full IPv6 address is longer than the field (gotcha 5).
      ipAddress: fitting(shopper.address, 20),
      userDeviceIdentifier: await sha256Hex(`${settings.MENTION_ME_PARTNER_CODE}:${email.toLowerCase()}`),
      deviceType: shopper.device && `${shopper.device}-web`,
      appName: 'offer-elements',
      appVersion: VERSION,
      variation: request.variation,
      authenticationToken: await authenticationToken(email, settings.MENTION_ME_AUTH_SECRET),
    }),
    order: order && buildOrder(order, now),
    address: address && buildAddress(address),
    // Our dialog has a close control of its own.
    implementation: { wrapContentWithBranding: true, showCloseIcon: false },
  });
}

function requireEmail(email: string | undefined): string {
  if (!email) throw new MissingField([{ field: 'customer.email', expected: 'the shopper’s e-mail address' }]);
  if (email.length > 255) {
    throw new InvalidRequest([{ field: 'customer.email', expected: 'an e-mail address of at most 255 characters' }]);
  }
  return email;
}

function buildOrder(order: Order, now: number): Enrolment['order'] {
  if (order.id.length > 50) {
    throw new InvalidRequest([{ field: 'order.id', expected: 'text of at most 50 characters' }]);
  }
  return present<NonNullable<Enrolment['order']>>({
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

function buildAddress(address: Address): Enrolment['address'] {
  const fields = present<NonNullable<Enrolment['address']>>({
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

/** Says that whoever knows the secret vouches for this e-mail address (contract, "Auth"). */
async function authenticationToken(email: string, secret: string | undefined): Promise<string | undefined> {
  return secret && sha256Hex(email.toLowerCase() + secret);
}

function fitting(text: string | undefined, most: number): string | undefined {
  return text && text.length <= most ? text : undefined;
}
