/** What goes out, and small questions to what comes back. Nothing in an answer is promised (contract, "Gotchas"). */

/** What the vendor calls a request; to be logged, it says. */
export const REQUEST_ID_HEADER = 'X-Cap-Requestid';

/** The channel a friend is invited by. */
export type ReferralType = 'MOBILE' | 'EMAIL';

/** The body of `POST /v1.1/customer/referrals`. */
export interface ReferralBody {
  root: {
    customer: [
      {
        mobile?: string;
        email?: string;
        referrals: {
          campaign_token: string;
          /** An object here, a list in the answer (gotcha 6). */
          referral_type: { type: ReferralType; referral: Invitee[] };
        };
      },
    ];
  };
}

export interface Invitee {
  /** Our own number; the answer repeats it, or leaves it empty. */
  id: string;
  name?: string;
  identifier: string;
  /** `20260514T09:31:07+00:00` */
  invited_on: string;
}

/** The body of `POST /v2/promotion/issue`. */
export interface IssueBody {
  programId: number;
  promotionId: number;
}

/** A number, or the same as text (gotcha 5). */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value.trim()) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** True or false, or the same as text (gotcha 4). */
export function flagOf(value: unknown): boolean | undefined {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
  if (word === true || word === 'true') return true;
  return word === false || word === 'false' ? false : undefined;
}

/** A list, or the one thing that stands in its place. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}
