import { createHash } from 'node:crypto';

/** Everything personal a page can send, each of a kind that nothing else says. */
export const PERSON = {
  email: 'canary.mail@canary-host.example',
  firstName: 'Canaryfirst',
  lastName: 'Canarylast',
  title: 'Canarytitle',
  phone: '+447700900777',
  id: 'canary-customer-77',
  segment: 'canary-segment',
  customField: 'canary-custom-field',
  visitorId: 'canary-visitor',
};
export const HOME = {
  line1: '77 Canary Wharf',
  line2: 'Canary Flat',
  city: 'Canaryville',
  county: 'Canaryshire',
  postcode: 'CN7 7CN',
};
export const ORDER = { id: 'canary-order-77', total: '46.50', currency: 'GBP', coupon: 'CANARY-COUPON' };
export const FRIEND = { name: 'Canaryfriend', identifier: 'canary.friend@canary-host.example' };

/** Everything secret a proxy can hold. */
export const SECRETS = {
  OFFERS_SECRET: 'canary-sealing-secret-0123456789-0123456789',
  OFFERS_SIGNING_SECRET: 'canary-signing-secret-0123456789-012345678',
  MENTION_ME_AUTH_SECRET: 'canary-auth-secret',
};

/** What a vendor says beside what was asked of it. */
export const VENDOR_WORDS = ['canary-vendor-text', 'canary-vendor-header', 'canary-vendor-field'];

export const canaries: readonly string[] = [
  ...Object.values(PERSON),
  ...Object.values(HOME),
  ORDER.id,
  ORDER.coupon,
  ...Object.values(FRIEND),
  ...Object.values(SECRETS),
  ...VENDOR_WORDS,
];

/** Each of them as it may be hidden: as it is, in an address, in base64, in hexadecimal, hashed, backwards. */
export function hiddenIn(text: string, these: readonly string[] = canaries): string[] {
  const heap = text.toLowerCase();
  return these.filter((canary) => formsOf(canary).some((form) => heap.includes(form.toLowerCase())));
}

const known = new Map<string, string[]>();

function formsOf(canary: string): string[] {
  const forms = known.get(canary) ?? encode(canary);
  known.set(canary, forms);
  return forms;
}

function encode(canary: string): string[] {
  const bytes = Buffer.from(canary);
  const hashes = ['md5', 'sha1', 'sha256'].map((hash) => createHash(hash).update(canary.toLowerCase()).digest('hex'));
  return [
    canary,
    encodeURIComponent(canary),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    ...hashes,
    [...canary].reverse().join(''),
  ];
}
