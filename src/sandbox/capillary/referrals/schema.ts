import * as v from 'valibot';

/**
 * What a referral call may carry, as strictly as the contract says. Identifiers that do not fit their type are no fault
 * of form: the vendor says so friend by friend. Messages never repeat what came.
 */

const text = v.string('must be text');
const filled = v.pipe(text, v.nonEmpty('must not be empty'));

const friend = v.strictObject(
  {
    // The caller's own number of the friend. May be empty, may not be missing.
    id: text,
    identifier: text,
    name: v.exactOptional(text),
    invited_on: v.pipe(text, v.check(isInvitedOn, 'must be such as 20260514T093107.aB3xQ or 20260514T09:31:07+00:00')),
  },
  'must be an object',
);

const customer = v.pipe(
  v.strictObject(
    {
      mobile: v.exactOptional(filled),
      email: v.exactOptional(filled),
      external_id: v.exactOptional(filled),
      id: v.exactOptional(filled),
      referrals: v.strictObject(
        {
          campaign_token: v.exactOptional(filled),
          // One channel. Only the answer has a list of them.
          referral_type: v.strictObject({ type: filled, referral: listOf(friend) }, 'must be an object'),
        },
        'must be an object',
      ),
    },
    'must be an object',
  ),
  v.check(
    ({ mobile, email, external_id, id }) => (mobile ?? email ?? external_id ?? id) !== undefined,
    'must have a mobile, email, external_id or id',
  ),
);

export const referralsBody = v.strictObject(
  { root: v.strictObject({ customer: listOf(customer) }, 'must be an object') },
  'must be an object',
);

const once = v.pipe(v.string('must be given once'), v.nonEmpty('must not be empty'));

/** The referrer may be named here as well. */
export const referralsQuery = v.strictObject({
  format: v.exactOptional(once),
  mobile: v.exactOptional(once),
  email: v.exactOptional(once),
  external_id: v.exactOptional(once),
  id: v.exactOptional(once),
});

/** A referrer, with whom they refer. */
export type Customer = v.InferOutput<typeof customer>;

function listOf<Item extends v.GenericSchema>(item: Item) {
  return v.pipe(v.array(item, 'must be a list'), v.nonEmpty('must not be empty'));
}

/**
 * A compact date with the referral code after a dot, or with an offset; or, also older, a dashed date with an offset.
 * Colons in the time are printed by the page and left out by its sample.
 */
function isInvitedOn(value: string): boolean {
  const compact = /^(\d{4})(\d\d)(\d\d)T(\d\d):?(\d\d):?(\d\d)(\.\w+|[+-]\d\d:\d\d)$/;
  const dashed = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)([+-]\d\d:\d\d)$/;
  const [, year, month, day, hour, minute, second] = compact.exec(value) ?? dashed.exec(value) ?? [];
  const instant = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  // A day such as 30 February parses, but as another day.
  return !Number.isNaN(Date.parse(instant)) && new Date(instant).toISOString() === instant;
}
