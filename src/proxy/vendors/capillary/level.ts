import { record } from '../../../offer/json.ts';
import { referralReason } from './referral-reasons.ts';
import { flagOf, numberOf } from './wire.ts';

/** What one level of an answer says: of the request, of the referrer, of a friend. */
export interface Level {
  /** `unclear` when it is there, and says neither. */
  says: 'success' | 'failure' | 'unclear';
  code?: number;
}

/** Codes that mean success where nothing else is said: of a request, of a customer or friend, the older ones too. */
const DONE = [200, 1000, 100];

/** `undefined` when there is no such level. */
export function readLevel(json: unknown): Level | undefined {
  const fields = record(json);
  if (!fields) return undefined;
  const code = numberOf(fields['code']);
  return { says: meaningOf(flagOf(fields['success']), code), ...(code !== undefined && { code }) };
}

/** Either may be missing. Where they differ, it is no success. */
function meaningOf(success: boolean | undefined, code: number | undefined): Level['says'] {
  if (success === false || referralReason(code)) return 'failure';
  if (success === true || (code !== undefined && DONE.includes(code))) return 'success';
  return code === undefined ? 'unclear' : 'failure';
}
