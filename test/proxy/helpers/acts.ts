import assert from 'node:assert/strict';
import { SignJWT } from 'jose';
import type { Invitation } from '../../../src/offer/invitation.ts';
import type { Customer, Order } from '../../../src/offer/offer-request.ts';
import type { ActLine, LogLine, OfferProxy, OfferProxyRuntime } from '../../../src/proxy/index.ts';
import { createOfferProxy } from '../../../src/proxy/index.ts';
import { type ReceiptClaims, sealReceipt } from '../../../src/proxy/sealing/receipt.ts';
import { createSealer } from '../../../src/proxy/sealing/seal.ts';
import type { LogEntry, Sandbox } from '../../../src/sandbox/index.ts';
import { CAPILLARY, REFERRALS_PATH, type ReferralBody } from './capillary.ts';
import { POST_PURCHASE_OFFER, post, REFERRAL_OFFER, SECRET, SHOP, SIGNING_SECRET, settings } from './proxy.ts';

export const INVITATIONS = '/offers/v1/invitations';
export const ENROLMENTS = '/offers/v1/enrolments';
export const REDEMPTIONS = '/offers/v1/coupon-redemptions';

/** The shopper, by what both of Capillary's calls know a customer. */
export const ROWAN: Customer = { phone: '+44 7700 900123', email: 'rowan.ash@example.com', firstName: 'Rowan' };

/** What a page was answered. */
export interface Answer {
  status: number;
  body: {
    invitations?: Invitation[];
    status?: unknown;
    reason?: string;
    errors?: { field: string }[];
    offer?: unknown;
  };
  retryAfter: string | null;
}

/** A proxy that really calls the sandbox, and whose log can be looked at. */
export interface ActingProxy {
  readonly acts: ActLine[];
  readonly lines: LogLine[];
  fetch: OfferProxy['fetch'];
  /** Posts what a page does. */
  ask(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** The receipt of an offer made for this order, or for one that never was before. */
  receipt(kind: 'invite' | 'enrol', request?: object): Promise<string>;
}

export function actingProxy(
  sandbox: Sandbox,
  others: Record<string, string> = {},
  runtime: OfferProxyRuntime = {},
): ActingProxy {
  const acts: ActLine[] = [];
  const lines: LogLine[] = [];
  const environment = settings({
    ...CAPILLARY,
    CAPILLARY_BASE_URL: sandbox.vendors['capillary']?.baseUrl ?? '',
    MENTION_ME_BASE_URL: sandbox.vendors['mention-me']?.baseUrl ?? '',
    CAPILLARY_MOST_FRIENDS: '50',
    ...others,
  });
  const { fetch } = createOfferProxy(environment, {
    log: (line) => {
      if (!('event' in line)) lines.push(line);
      else if (line.event !== 'shown') acts.push(line);
    },
    ...runtime,
  });
  const ask: ActingProxy['ask'] = async (path, body, headers = {}) => {
    const response = await fetch(post(body, headers, path));
    return { status: response.status, body: await response.json(), retryAfter: response.headers.get('retry-after') };
  };
  return {
    acts,
    lines,
    fetch,
    ask,
    async receipt(kind, request = { customer: ROWAN, order: newOrder() }) {
      const path = kind === 'invite' ? REFERRAL_OFFER : POST_PURCHASE_OFFER;
      const response = await fetch(post({ provider: 'capillary', ...request }, {}, path));
      const { offer } = await response.json();
      assert.equal(offer?.action?.kind, kind);
      return offer.receipt;
    },
  };
}

let orders = 0;

/** An order that never was before, paid with a coupon. */
export function newOrder(): Order & { coupon: string } {
  orders += 1;
  return { id: `ACT-${process.pid}-${orders}`, total: '31.00', currency: 'GBP', coupon: 'TEA-9F3K-2PLM' };
}

/** What the shop's server says about an order. */
export function signed(claims: object): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ ...claims, iat: now, exp: now + 600 })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(SIGNING_SECRET));
}

/** A receipt of our own making. */
export function forgedReceipt(claims: Partial<ReceiptClaims>, made = Date.now(), secret = SECRET): Promise<string> {
  return sealReceipt(
    { provider: 'capillary', view: 'a-view', origin: SHOP, ...claims },
    createSealer([secret], () => made),
  );
}

/** Whom the vendor was asked to invite, a list a call. */
export function invited({ log }: Sandbox): string[][] {
  return log
    .filter(({ path }) => path === REFERRALS_PATH)
    .map((call) => friendsOf(call).map((friend) => friend.identifier));
}

function friendsOf({ body }: LogEntry): ReferralBody['root']['customer'][0]['referrals']['referral_type']['referral'] {
  const { root }: ReferralBody = JSON.parse(JSON.stringify(body));
  return root.customer[0].referrals.referral_type.referral;
}
