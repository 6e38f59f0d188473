import type { IdentifierType, Invitation } from '../../../offer/invitation.ts';
import type { InviteAction } from '../../../offer/offer.ts';
import { present } from '../../../offer/present.ts';
import { Fault, InvalidRequest } from '../../fault.ts';
import { PAGE_CALL_PATIENCE, READ_PATIENCE } from '../../limits.ts';
import type { InvitedFriend, Vendor } from '../vendor.ts';
import { AnswerLost } from './answer-lost.ts';
import { buildReferral } from './build-referral.ts';
import { call, type Means } from './call.ts';
import { draftCard } from './card.ts';
import type { Content } from './content.ts';
import type { Credentials } from './credentials.ts';
import { type Identity, identify } from './identify.ts';
import { readInvitations } from './read-referral.ts';
import { requireAct, type SealedAct } from './sealed-act.ts';
import type { Settings } from './settings.ts';

/** Milliseconds a call should have before it: as long as an answer somebody waits for may take. */
const LEAST_PATIENCE = READ_PATIENCE;

export interface ReferralOptions {
  settings: Settings;
  campaign: string;
  content: Content;
  credentials: Credentials;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/** Friends who are reached in the same way, and so can go into one call. */
interface Batch {
  type: IdentifierType;
  friends: InvitedFriend[];
}

/** Refer a customer: a form with the shop's words on it, then one call for each way of reaching a friend. */
export function referral(options: ReferralOptions): Required<Pick<Vendor, 'referralOffer' | 'invite'>> {
  const { settings, campaign, content, credentials, now } = options;
  const { CAPILLARY_FRIENDS_BY: identifiers, CAPILLARY_MOST_FRIENDS: most } = settings;
  const act: SealedAct = { act: 'invite', offer: campaign };
  // A referrer is never named by a number of the shop's (contract, endpoint 1).
  const by = settings.CAPILLARY_CUSTOMER_BY.filter((field) => field !== 'id');

  const send = async ({ type, friends }: Batch, referrer: Identity, means: Means): Promise<Invitation[] | Fault> => {
    const url = new URL(`${settings.CAPILLARY_BASE_URL}/v1.1/customer/referrals`);
    url.searchParams.set(referrer.name, referrer.value);
    // Some hosts speak XML unless told otherwise.
    url.searchParams.set('format', 'json');
    const json = buildReferral({ type, friends, referrer, campaign, now: now() });
    try {
      return readInvitations(await call({ url, json }, means), friends.length);
    } catch (error) {
      if (error instanceof Fault) return error;
      if (error instanceof AnswerLost) return friends.map(() => ({ status: 'uncertain', reason: error.reason }));
      throw error;
    }
  };

  /**
   * One after the other: several actions at once for one customer are refused (contract, 521). One that might not end in
   * time is not begun.
   */
  const sendInTurn = async (batches: readonly Batch[], referrer: Identity, means: Means) => {
    const lastStart = now() + PAGE_CALL_PATIENCE - LEAST_PATIENCE;
    const results: (Invitation[] | Fault)[] = [];
    for (const batch of batches) {
      if (results.length > 0 && now() > lastStart) break;
      results.push(await send(batch, referrer, means));
    }
    return results;
  };

  return {
    async referralOffer({ request: { customer, locale } }) {
      identify(customer, by);
      const chosen = content.choose('referral', locale);
      if (!chosen) return { offer: null, reason: 'no-offer' };
      const { callToAction: label, friendsNotice, consent } = chosen.texts;
      const action = present<InviteAction>({ kind: 'invite', label, identifiers, most, friendsNotice, consent });
      return draftCard(chosen, action, act);
    },

    async invite({ request: { customer, friends, sealed }, client }) {
      requireAct(sealed, act);
      if (friends.length > most) throw new InvalidRequest([{ field: 'friends', expected: `${most} at most` }]);
      const referrer = identify(customer, by);
      const batches = identifiers
        .map((type): Batch => ({ type, friends: friends.filter((friend) => friend.type === type) }))
        .filter((batch) => batch.friends.length > 0);
      const results = await sendInTurn(batches, referrer, { client, credentials });
      const [fault] = results.filter((result) => result instanceof Fault);
      if (fault && results.every((result) => result instanceof Fault)) throw fault;
      const outcomes = new Map(
        batches.flatMap((batch, place) => batch.friends.map((friend, index) => [friend, at(results[place], index)])),
      );
      return friends.map((friend) => outcomes.get(friend) ?? { status: 'refused', reason: 'type-unsupported' });
    },
  };
}

/** Of a call that was not begun, or did nothing while another did something, each friend hears that it may be tried again. */
function at(result: Invitation[] | Fault | undefined, index: number): Invitation {
  const invitation = result instanceof Fault ? undefined : result?.[index];
  return invitation ?? { status: 'refused', reason: 'vendor-unavailable' };
}
