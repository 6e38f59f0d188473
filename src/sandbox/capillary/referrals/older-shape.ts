import type { tellReferrals } from './levels.ts';

type Told = ReturnType<typeof tellReferrals>;

type Status = Told['response']['status'];

const INVITED = { code: '100', message: 'Sample text: invitee added' };

/**
 * The same answer as the older manual prints it: the referrer is an object and has a number, every code is text, an
 * invited friend's is 100, and the date comes back dashed. There is room for one referrer.
 */
export function inOlderShape({ response }: Told) {
  const [told] = response.customers.customer;
  return {
    response: {
      status: olderStatus(response.status, { message: 'success' }),
      customers: { customer: told ? olderCustomer(told) : [] },
    },
  };
}

function olderCustomer(told: Told['response']['customers']['customer'][number]) {
  const { email, mobile, external_id, firstname, lastname, referrals, item_status } = told;
  const referral_type = referrals.referral_type.map(({ type, referral }) => ({
    type,
    referral: referral.map((friend) => ({
      ...friend,
      invited_on: friend.invited_on.replace(/^(\d{4})(\d\d)(\d\d)T/, '$1-$2-$3T'),
      ...(friend.status && { status: olderStatus(friend.status, INVITED) }),
    })),
  }));
  return {
    email,
    mobile,
    external_id,
    id: '5501923',
    firstname,
    lastname,
    referrals: { referral_type },
    item_status: olderStatus(item_status),
  };
}

/** Every code as text; a success may be said in other words. */
function olderStatus(status: Status, done: Partial<Record<'code' | 'message', string>> = {}) {
  return { ...status, code: String(status.code), ...(status.success === 'true' && done) };
}
