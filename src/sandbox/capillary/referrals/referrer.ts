import { normalisePhone } from '../phone.ts';
import { isSupportedType, TYPE_UNSUPPORTED } from './friends.ts';
import type { Customer } from './schema.ts';

export const DONE = 1000;
/** Also said of a success, in one code table. */
export const DONE_TOO = 1040;
const UNKNOWN = 1012;
const WRONG_TOKEN = 1202;

/** The campaigns of the sandbox, by their tokens, each with what the referrer gets. No token is the usual campaign. */
export const campaigns: Readonly<Record<string, number>> = {
  LKSP1: DONE,
  LKSP1202: WRONG_TOKEN,
  LKSP1203: 1203,
  LKSP1204: 1204,
  LKSP1205: 1205,
  LKSP1222: 1222,
};

/** What becomes of a referrer, whatever becomes of the friends. A number that ends in 999 is nobody's. */
export function referrerCode({ mobile, referrals }: Customer): number {
  const { campaign_token = 'LKSP1', referral_type } = referrals;
  if (mobile !== undefined && !isKnownPhone(mobile)) return UNKNOWN;
  const campaign = Object.hasOwn(campaigns, campaign_token) ? campaigns[campaign_token] : undefined;
  if (campaign !== DONE) return campaign ?? WRONG_TOKEN;
  return isSupportedType(referral_type.type) ? DONE : TYPE_UNSUPPORTED;
}

export function isDone(code: number): boolean {
  return code === DONE || code === DONE_TOO;
}

/** All who might be the same referrer, told apart by what they are called. */
export function referrerNames({ mobile, email, external_id, id }: Customer): string[] {
  const phone = mobile && (normalisePhone(mobile) ?? mobile);
  const names = { phone, email: email?.toLowerCase(), external_id, id };
  return Object.entries(names).flatMap(([name, value]) => (value ? [`${name} ${value}`] : []));
}

/** A phone number of somebody the vendor knows. */
export function isKnownPhone(text: string): boolean {
  return normalisePhone(text)?.endsWith('999') === false;
}
