import { sealContinuation } from '../../../src/proxy/sealing/continuation.ts';
import { type Act, sealReceipt } from '../../../src/proxy/sealing/receipt.ts';
import { createSealer } from '../../../src/proxy/sealing/seal.ts';
import { PROMOTION, REFERRAL } from '../../proxy/helpers/capillary.ts';
import { NEXT_OFFER, POST_PURCHASE_OFFER, REFERRAL_OFFER, SECRET, SHOP } from '../../proxy/helpers/proxy.ts';
import { EVENTS, eventOf } from '../../proxy/helpers/shown.ts';

/** Where a page may post, and a body that would be answered there. */
export interface Door {
  path: string;
  body(): Promise<Record<string, unknown>>;
}

export const ROWAN = { email: 'rowan.ash@example.com', firstName: 'Rowan', lastName: 'Ash', phone: '+447700900123' };

const sealer = createSealer([SECRET], Date.now);
let orders = 0;

/** A purchase that never was before. */
export function purchase() {
  orders += 1;
  const order = { id: `LKS-${process.pid}-${orders}`, total: '46.50', currency: 'GBP', coupon: 'TEA-10' };
  return { customer: ROWAN, order };
}

/** What the vendor seals, with the settings of these checks. */
const SEALED = {
  invite: { act: 'invite', offer: REFERRAL.CAPILLARY_CAMPAIGN_TOKEN },
  enrol: { act: 'enrol', offer: `${PROMOTION.CAPILLARY_PROGRAM_ID}/${PROMOTION.CAPILLARY_PROMOTION_ID}` },
};

/** A receipt that allows its holder to act, once. */
export function actReceipt(kind: Act['kind'], customer?: Act['customer']): Promise<string> {
  orders += 1;
  const act: Act = { kind, occasion: `${process.pid}-${orders}`, ...(customer && { customer }) };
  return sealReceipt(
    { provider: 'capillary', view: `view-${orders}`, origin: SHOP, act, vendor: SEALED[kind] },
    sealer,
  );
}

/** Every page route there is. */
export const doors: readonly Door[] = [
  { path: REFERRAL_OFFER, body: async () => purchase() },
  { path: POST_PURCHASE_OFFER, body: async () => purchase() },
  {
    path: NEXT_OFFER,
    body: async () => ({
      continuation: await sealContinuation(
        {
          provider: 'uptick',
          origin: SHOP,
          place: 'order_confirmation',
          state: { facts: { placement: 'order_confirmation' }, renewed: false },
        },
        sealer,
      ),
      answer: 'next',
    }),
  },
  { path: EVENTS, body: async () => ({ events: [await eventOf()] }) },
  {
    path: '/offers/v1/invitations',
    body: async () => ({
      receipt: await actReceipt('invite'),
      customer: ROWAN,
      friends: [{ identifier: 'ivy.moss@example.com' }],
    }),
  },
  {
    path: '/offers/v1/enrolments',
    body: async () => ({ receipt: await actReceipt('enrol'), customer: ROWAN }),
  },
  { path: '/offers/v1/coupon-redemptions', body: async () => purchase() },
];

/** What enrols, invites or redeems. */
export const acts = doors.slice(-3);
