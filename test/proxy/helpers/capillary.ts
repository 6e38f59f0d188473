import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { EnrolmentAnswer } from '../../../src/offer/enrolment.ts';
import { readIdentifier } from '../../../src/offer/identifier.ts';
import type { Invitation } from '../../../src/offer/invitation.ts';
import type { Customer } from '../../../src/offer/offer-request.ts';
import { createVendorClients, type EndedCall, type VendorClient } from '../../../src/proxy/calling/vendor-client.ts';
import { createOfferProxy, type Environment, SettingsError } from '../../../src/proxy/index.ts';
import { PAGE_CALL_PATIENCE } from '../../../src/proxy/limits.ts';
import { capillary } from '../../../src/proxy/vendors/capillary/capillary.ts';
import type { Ask, CardDraft, InvitedFriend, Vendor, VendorAnswer } from '../../../src/proxy/vendors/vendor.ts';
import { SHOP, settings } from './proxy.ts';

/** The contract's till, and what the sandbox knows. */
export const BASIC = { CAPILLARY_USERNAME: 'larkspur.till01', CAPILLARY_PASSWORD: 'sample-password-only' };
export const OAUTH = {
  CAPILLARY_OAUTH_KEY: 'CLIENT_KEY_PLACEHOLDER',
  CAPILLARY_OAUTH_SECRET: 'CLIENT_SECRET_PLACEHOLDER',
};
export const REFERRAL = { CAPILLARY_CAMPAIGN_TOKEN: 'LKSP1' };
export const PROMOTION = { CAPILLARY_PROGRAM_ID: '311', CAPILLARY_PROMOTION_ID: '80412' };

/** The least that makes both calls possible, but for where the vendor is. */
export const CAPILLARY = { ...BASIC, ...REFERRAL, ...PROMOTION };

export const REFERRALS_PATH = '/v1.1/customer/referrals';
export const PROMOTION_PATH = '/v2/promotion/issue';
export const TOKEN_PATH = '/v3/oauth/token/generate';

export const ROWAN: Customer = { phone: '+44 7700 900123' };

/** What a call of ours looks like to the vendor. */
export interface ReferralBody {
  root: {
    customer: [
      {
        mobile: string;
        referrals: {
          campaign_token: string;
          referral_type: {
            type: string;
            referral: { id: string; name: string; identifier: string; invited_on: string }[];
          };
        };
      },
    ];
  };
}

export interface Fixture<Body = unknown> {
  request: { method: string; path: string; query: Record<string, string>; body: Body };
  response: { status: number; headers: Record<string, string>; body: unknown };
}

export function fixture<Body = unknown>(name: string): Fixture<Body> {
  return JSON.parse(readFileSync(new URL(`../../fixtures/capillary/${name}.json`, import.meta.url), 'utf8'));
}

/** A friend as the routes hand one on. */
export function friend(identifier: string, name?: string): InvitedFriend {
  const read = readIdentifier(identifier);
  assert.ok(read, identifier);
  return { ...read, ...(name !== undefined && { name }) };
}

export interface TestVendor {
  vendor: Vendor;
  /** Its calls that have ended. */
  ended: EndedCall[];
  invite(friends: readonly InvitedFriend[], customer?: Customer): Promise<Invitation[]>;
  enrol(customer?: Customer): Promise<EnrolmentAnswer>;
}

interface Runtime {
  fetch?: typeof globalThis.fetch;
  now?: () => number;
  linkHosts?: readonly string[];
}

/** Our side of the vendor, that calls whatever stands at its base URL; each act with a client and a receipt of its own. */
export function testVendor(
  environment: Record<string, string>,
  { fetch = globalThis.fetch, now = Date.now, linkHosts }: Runtime = {},
): TestVendor {
  const result = capillary.read(environment);
  assert.ok(result && 'settings' in result, JSON.stringify(result));
  const vendor = result.settings({ now, linkHosts });
  const ended: EndedCall[] = [];
  const clients = createVendorClients(fetch, now);
  const client = () =>
    clients({ mayCall: vendor.mayCall, patience: PAGE_CALL_PATIENCE, report: (call) => ended.push(call) });
  return {
    vendor,
    ended,
    async invite(friends, customer = ROWAN) {
      const { sealed = {} } = card(await vendor.referralOffer?.(asking({ customer })));
      const request = { customer, friends: [...friends], sealed };
      return (await vendor.invite?.({ ...asking(request), client: client() })) ?? [];
    },
    async enrol(customer = ROWAN) {
      const request = { customer, placement: 'order_confirmation' as const };
      const { sealed = {} } = card(await vendor.postPurchaseOffer?.(asking(request)));
      const answer = await vendor.enrol?.({ ...asking({ customer, sealed }), client: client() });
      assert.ok(answer);
      return answer;
    },
  };
}

/** An ask of somebody whom the vendor must not be called for. */
export function asking<Request>(request: Request): Ask<Request> {
  const client: VendorClient = { send: () => assert.fail('the vendor was called') };
  return { request, origin: SHOP, shopper: { address: undefined, device: undefined }, client };
}

export function card(answer: VendorAnswer | undefined): CardDraft {
  if (!answer || answer.offer === null || 'continuation' in answer) assert.fail('there is no card');
  return answer;
}

/** The one call that arrived. */
export function only<Call>(log: readonly Call[]): Call {
  const [call] = log;
  assert.ok(call && log.length === 1, `${log.length} calls arrived`);
  return call;
}

/** The mistakes in these settings, as the message prints them, without their indent. */
export function mistakesIn(environment: Environment): string[] {
  try {
    createOfferProxy({ ...settings(), ...environment });
    return [];
  } catch (error) {
    assert.ok(error instanceof SettingsError);
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
}
