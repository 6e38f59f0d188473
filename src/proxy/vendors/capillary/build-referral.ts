import { withoutPlus } from '../../../offer/identifier.ts';
import type { IdentifierType } from '../../../offer/invitation.ts';
import { present } from '../../../offer/present.ts';
import type { InvitedFriend } from '../vendor.ts';
import type { Identity } from './identify.ts';
import type { Invitee, ReferralBody, ReferralType } from './wire.ts';

interface Source {
  type: IdentifierType;
  /** All of this type. */
  friends: readonly InvitedFriend[];
  referrer: Identity;
  campaign: string;
  /** Milliseconds since the epoch. */
  now: number;
}

const TYPES: Readonly<Record<IdentifierType, ReferralType>> = { phone: 'MOBILE', email: 'EMAIL' };

/** Our words to theirs. One call has one channel (gotcha 6). */
export function buildReferral({ type, friends, referrer, campaign, now }: Source): ReferralBody {
  const referral = friends.map(({ name, identifier }, index) =>
    present<Invitee>({
      id: idAt(index),
      name,
      // As in every sample of the vendor's.
      identifier: type === 'phone' ? withoutPlus(identifier) : identifier,
      invited_on: invitedOn(now),
    }),
  );
  return {
    root: {
      customer: [
        {
          [referrer.name]: referrer.value,
          referrals: { campaign_token: campaign, referral_type: { type: TYPES[type], referral } },
        },
      ],
    },
  };
}

/** What a friend is called in a call: the position, from 1 as in the vendor's samples. */
export function idAt(index: number): string {
  return String(index + 1);
}

/**
 * A compact date, and a time with its zone: the older manual's form. Today's wants the shopper's own referral code glued
 * to its end, which we do not know (contract, "Request").
 */
function invitedOn(now: number): string {
  const [date = '', time = ''] = new Date(now).toISOString().split('T');
  return `${date.replaceAll('-', '')}T${time.slice(0, 8)}+00:00`;
}
