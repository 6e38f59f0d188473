import { status } from '../answers.ts';
import { normalisePhone } from '../phone.ts';
import { friendOutcome, isInvitingCode, TYPE_UNSUPPORTED, writeBack } from './friends.ts';
import { isDone, referrerCode } from './referrer.ts';
import type { Customer } from './schema.ts';

/** What is to be said at a level instead of what the identifiers ask for. */
export interface Said {
  request?: number;
  referrer?: number;
  /** `null` says nothing of any friend. */
  friend?: number | null;
  /** Which friends are left out. Default: none. */
  without?: 'last' | 'all';
}

type Friend = Customer['referrals']['referral_type']['referral'][number];

type Told = ReturnType<typeof tellCustomer>;

const MESSAGES: Readonly<Record<number, string>> = {
  100: 'Sample text: invitee added',
  200: 'SUCCESS',
  201: 'Sample text: some requests failed',
  500: 'Sample text: every request failed',
  1012: 'Sample text: no such customer',
  1202: 'Sample text: campaign token is not valid',
  1203: 'Sample text: campaign is not set up',
  1204: 'Sample text: customer may not refer',
  1205: 'Sample text: customer is not in the campaign',
  1206: 'Sample text: type is not supported',
  1222: 'Sample text: referral system failed',
  1701: 'Sample text: identifier does not fit the type',
};

/** The whole answer to a referral call: the request, each referrer, each friend, and a status at all three. */
export function tellReferrals(customers: readonly Customer[], said: Said = {}) {
  const customer = customers.map((one) => tellCustomer(one, said));
  const code = said.request ?? requestCode(customer);
  return {
    response: {
      status: status(code === 200 || code === 201, code, message(code)),
      customers: { customer },
    },
  };
}

/** A referrer's failure fails the request; a friend's does not, nor a type's. */
function requestCode(customers: readonly Told[]): number {
  const failed = customers.filter(({ item_status: { code } }) => !isDone(code) && code !== TYPE_UNSUPPORTED);
  if (failed.length === 0) return 200;
  return failed.length === customers.length ? 500 : 201;
}

function tellCustomer(customer: Customer, said: Said) {
  const { mobile, email = null, external_id = null, referrals } = customer;
  const code = said.referrer ?? referrerCode(customer);
  const isKnown = code !== 1012;
  const isListed = isDone(code) || code === TYPE_UNSUPPORTED;
  return {
    email,
    mobile: mobile === undefined ? null : (normalisePhone(mobile) ?? mobile),
    external_id,
    firstname: isKnown ? 'Rowan' : null,
    lastname: isKnown ? 'Ash' : null,
    referrals: {
      referral_type: isListed && said.without !== 'all' ? [tellFriends(referrals.referral_type, said)] : [],
    },
    item_status: status(isDone(code), code, isDone(code) ? 'Sample text: referrals invited' : message(code)),
  };
}

function tellFriends({ type, referral }: Customer['referrals']['referral_type'], said: Said) {
  const named = said.without === 'last' ? referral.slice(0, -1) : referral;
  return { type, referral: named.map((friend) => tellFriend(type, friend, said.friend)) };
}

function tellFriend(type: string, friend: Friend, said: Said['friend']) {
  const { id, name, identifier, invited_on } = friend;
  const code = said === undefined ? friendOutcome(type, identifier).code : (said ?? undefined);
  return {
    id,
    ...(name !== undefined && { name }),
    identifier: writeBack(type, identifier),
    invited_on,
    ...(code !== undefined && { status: friendStatus(code) }),
  };
}

function friendStatus(code: number) {
  return status(isInvitingCode(code), code, code === 1000 ? 'Sample text: invited' : message(code));
}

function message(code: number): string {
  return MESSAGES[code] ?? 'Sample text: failed';
}
