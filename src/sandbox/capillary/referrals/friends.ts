import * as v from 'valibot';
import { normalisePhone } from '../phone.ts';

/** What becomes of a friend. Without a code, the vendor acts and says nothing of this friend. */
export interface FriendOutcome {
  code: number | undefined;
}

const INVITED = 1000;
const INVITED_OLDER = 100;
export const TYPE_UNSUPPORTED = 1206;
const MISFIT = 1701;

/** What a phone number's last three digits ask for. With any other, the friend is invited. */
export const phoneOutcomes: Readonly<Record<string, FriendOutcome>> = {
  '000': { code: undefined },
  '100': { code: INVITED_OLDER },
  '206': { code: TYPE_UNSUPPORTED },
  '701': { code: MISFIT },
  // A code that no list has.
  '999': { code: 9999 },
};

const isEmail = (text: string) => v.is(v.pipe(v.string(), v.rfcEmail()), text);

/** Each type with the form its identifiers come back in; `undefined` for one that does not fit. */
const TYPES: Readonly<Record<string, (identifier: string) => string | undefined>> = {
  MOBILE: normalisePhone,
  EMAIL: (identifier) => (isEmail(identifier) ? identifier : undefined),
};

export function isSupportedType(type: string): boolean {
  return Object.hasOwn(TYPES, type);
}

/** The identifier as the vendor writes it back: what does not fit comes back as it was. */
export function writeBack(type: string, identifier: string): string {
  return fit(type, identifier) ?? identifier;
}

/**
 * What becomes of a friend by the identifier alone: a phone number by its last three digits, an e-mail as
 * `refused-1701@sandbox.example`, `invited-100@sandbox.example` or `no-status@sandbox.example`.
 */
export function friendOutcome(type: string, identifier: string): FriendOutcome {
  if (!isSupportedType(type)) return { code: TYPE_UNSUPPORTED };
  const fitting = fit(type, identifier);
  if (fitting === undefined) return { code: MISFIT };
  if (type === 'MOBILE') return phoneOutcomes[fitting.slice(-3)] ?? { code: INVITED };
  if (/^no-status@sandbox\.example$/i.test(fitting)) return { code: undefined };
  const [, code] = /^(?:refused|invited)-(\d{3,5})@sandbox\.example$/i.exec(fitting) ?? [];
  return { code: Number(code ?? INVITED) };
}

export function isInvitingCode(code: number): boolean {
  return code === INVITED || code === INVITED_OLDER;
}

function fit(type: string, identifier: string): string | undefined {
  return Object.hasOwn(TYPES, type) ? TYPES[type]?.(identifier) : undefined;
}
