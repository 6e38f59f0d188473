import { sealContinuation } from '../../../src/proxy/sealing/continuation.ts';
import { type ReceiptClaims, sealReceipt } from '../../../src/proxy/sealing/receipt.ts';
import { createSealer } from '../../../src/proxy/sealing/seal.ts';
import { CAPILLARY } from './capillary.ts';
import { ROWAN, SECRET, SHOP, settings } from './proxy.ts';
import { PURCHASE, UPTICK } from './uptick.ts';

/** A page's request on a route, and what its answer may be when its vendor fails. */
export interface RouteCase {
  path: string;
  /** Made anew for each proxy: what may be done once is done once. */
  body(baseUrl: string): Promise<object>;
  /** Milliseconds. */
  patience: number;
  /** Words of the answer, by how the vendor fails. */
  outcomes: Record<'endless' | 'broken' | 'unreadable', readonly string[]>;
}

/** All vendors at one address. */
export function everyVendor(baseUrl: string): Record<string, string> {
  return settings({
    ...UPTICK,
    ...CAPILLARY,
    MENTION_ME_BASE_URL: baseUrl,
    UPTICK_BASE_URL: baseUrl,
    CAPILLARY_BASE_URL: baseUrl,
    OFFERS_RATE_LIMIT: '100000/1m',
  });
}

const sealer = createSealer([SECRET], Date.now);
const PHONE = { phone: '+44 7700 900123' };
const READ = { endless: ['504 timeout'], broken: ['502 vendor-unavailable'], unreadable: ['502 vendor-unavailable'] };
const ACT = {
  endless: ['200 uncertain'],
  broken: ['200 uncertain'],
  unreadable: ['200 uncertain', '200 enrolled', '200 not-enrolled', '502 vendor-unavailable'],
};

let acts = 0;
function receipt(kind: 'invite' | 'enrol' | undefined, vendor: ReceiptClaims['vendor'], provider: string) {
  acts += 1;
  const view = `view-${process.pid}-${acts}`;
  const act = kind && { kind, occasion: `occasion-${process.pid}-${acts}` };
  const claims = { provider, view, origin: SHOP, ...(act && { act }), ...(vendor && { vendor }) };
  return sealReceipt(claims, sealer).then((receipt) => ({ receipt, view }));
}

export const ROUTES: readonly RouteCase[] = [
  {
    path: '/v1/referral-offer',
    body: async () => ({ provider: 'mention-me', ...ROWAN }),
    patience: 3_000,
    outcomes: READ,
  },
  {
    path: '/v1/post-purchase-offer',
    body: async () => ({ provider: 'uptick', ...PURCHASE }),
    patience: 3_000,
    outcomes: READ,
  },
  {
    path: '/v1/next-offer',
    async body(baseUrl) {
      const state = {
        facts: { placement: 'order_confirmation' },
        next: `${baseUrl}/flows/f/offers/new?index=1`,
        renewed: true,
      };
      const continuation = await sealContinuation(
        { provider: 'uptick', origin: SHOP, place: 'order_confirmation', state },
        sealer,
      );
      return { continuation, answer: 'accept' };
    },
    patience: 3_000,
    outcomes: READ,
  },
  {
    path: '/v1/events',
    async body(baseUrl) {
      const sealed = await receipt(undefined, { event: `${baseUrl}/events?eid=1` }, 'uptick');
      return { events: [{ id: sealed.view, type: 'shown', receipt: sealed.receipt, at: Date.now() }] };
    },
    patience: 5_000,
    outcomes: { endless: ['200 settled'], broken: ['200 settled'], unreadable: ['200 settled'] },
  },
  {
    path: '/v1/invitations',
    async body() {
      const sealed = await receipt('invite', { act: 'invite', offer: 'LKSP1' }, 'capillary');
      return { receipt: sealed.receipt, customer: PHONE, friends: [{ identifier: '+44 7700 900999' }] };
    },
    patience: 5_000,
    outcomes: ACT,
  },
  {
    path: '/v1/enrolments',
    async body() {
      const sealed = await receipt('enrol', { act: 'enrol', offer: '311/80412' }, 'capillary');
      return { receipt: sealed.receipt, customer: PHONE };
    },
    patience: 5_000,
    outcomes: ACT,
  },
  {
    path: '/v1/coupon-redemptions',
    body: async () => ({
      provider: 'mention-me',
      order: { id: `LKS-${crypto.randomUUID()}`, total: '46.50', currency: 'GBP', coupon: 'FRIEND-1' },
    }),
    patience: 5_000,
    // Only the status matters.
    outcomes: { endless: ['200 uncertain', '202 recorded'], broken: ['200 uncertain'], unreadable: ['202 recorded'] },
  },
];

/** What an answer says, in two words. */
export async function saidBy(response: Response): Promise<string> {
  const { reason, status, settled, retry, invitations } = await response.json();
  if (invitations) return `${response.status} ${invitations[0]?.status}`;
  if (settled) return `${response.status} ${settled.length > 0 ? 'settled' : retry.length > 0 ? 'retry' : 'refused'}`;
  return `${response.status} ${response.ok && typeof status === 'string' ? status : reason}`;
}
