import { isLoopback } from '../../../offer/address.ts';
import { Content, isOnThisMachine } from './content.ts';
import { defaultContent } from './default-content.ts';
import type { Part } from './texts.ts';

/** The settings as far as they could be read; the wrong ones as they came. */
type Given = Readonly<Record<string, unknown>>;

/** Something that does not go with the other settings. */
export interface Misfit {
  /** The setting, and the place in it. */
  place: readonly [name: string, ...others: string[]];
  expected: string;
}

interface Rule {
  setting: string;
  expected: string;
  isBroken(has: (setting: string) => boolean): boolean;
}

const RULES: readonly Rule[] = [
  together('CAPILLARY_USERNAME', 'CAPILLARY_PASSWORD'),
  together('CAPILLARY_PASSWORD', 'CAPILLARY_USERNAME'),
  together('CAPILLARY_OAUTH_KEY', 'CAPILLARY_OAUTH_SECRET'),
  together('CAPILLARY_OAUTH_SECRET', 'CAPILLARY_OAUTH_KEY'),
  {
    setting: 'CAPILLARY_USERNAME',
    expected: 'to be given with CAPILLARY_PASSWORD, or CAPILLARY_OAUTH_KEY with CAPILLARY_OAUTH_SECRET',
    isBroken: (has) => !isByPassword(has) && !isByToken(has),
  },
  {
    setting: 'CAPILLARY_OAUTH_KEY',
    expected: 'to be absent, since there is CAPILLARY_USERNAME: one way to say who calls, not two',
    isBroken: (has) => isByPassword(has) && isByToken(has),
  },
  together('CAPILLARY_ATTRIBUTION_TYPE', 'CAPILLARY_ATTRIBUTION_CODE'),
  {
    setting: 'CAPILLARY_ATTRIBUTION_CODE',
    expected: 'to be absent without CAPILLARY_OAUTH_KEY: a user name is a till already',
    isBroken: (has) => has('CAPILLARY_ATTRIBUTION_CODE') && !isByToken(has),
  },
  together('CAPILLARY_PROGRAM_ID', 'CAPILLARY_PROMOTION_ID'),
  together('CAPILLARY_PROMOTION_ID', 'CAPILLARY_PROGRAM_ID'),
  {
    setting: 'CAPILLARY_CAMPAIGN_TOKEN',
    expected: 'to be given, or CAPILLARY_PROGRAM_ID with CAPILLARY_PROMOTION_ID, or all three',
    isBroken: (has) => !PARTS_BY_SETTING.some(([setting]) => has(setting)),
  },
];

/** What is offered, by the setting that makes it so. */
const PARTS_BY_SETTING: readonly [setting: string, part: Part][] = [
  ['CAPILLARY_CAMPAIGN_TOKEN', 'referral'],
  ['CAPILLARY_PROGRAM_ID', 'promotion'],
  ['CAPILLARY_PROMOTION_ID', 'promotion'],
];

export function misfits(given: Given): Misfit[] {
  const has = (setting: string) => given[setting] !== undefined;
  const broken = RULES.filter(({ isBroken }) => isBroken(has));
  return [
    ...broken.map(({ setting, expected }): Misfit => ({ place: [setting], expected })),
    ...nobodyToInvite(given),
    ...inContent(given),
  ];
}

/** The second is needed where the first is. */
function together(there: string, needed: string): Rule {
  return {
    setting: needed,
    expected: `to be given too, since ${there} is`,
    isBroken: (has) => has(there) && !has(needed),
  };
}

function isByPassword(has: (setting: string) => boolean): boolean {
  return has('CAPILLARY_USERNAME') || has('CAPILLARY_PASSWORD');
}

function isByToken(has: (setting: string) => boolean): boolean {
  return has('CAPILLARY_OAUTH_KEY') || has('CAPILLARY_OAUTH_SECRET');
}

/** A referrer is known by phone or by e-mail. */
function nobodyToInvite({ CAPILLARY_CAMPAIGN_TOKEN: campaign, CAPILLARY_CUSTOMER_BY: by }: Given): Misfit[] {
  if (campaign === undefined || !Array.isArray(by) || by.join() !== 'id') return [];
  const expected = 'to hold phone or email too, since there is CAPILLARY_CAMPAIGN_TOKEN';
  return [{ place: ['CAPILLARY_CUSTOMER_BY'], expected }];
}

function inContent({ CAPILLARY_CONTENT: written = defaultContent, CAPILLARY_BASE_URL: base, ...others }: Given) {
  if (!(written instanceof Content)) return [];
  const language = written.lastResort;
  const needed = PARTS_BY_SETTING.filter(([setting]) => others[setting] !== undefined).map(([, part]) => part);
  const missing = written.missing(needed).map((part): Misfit => {
    const expected = `to be given, since other languages fall back on ${language}`;
    return { place: ['CAPILLARY_CONTENT', language, part], expected };
  });
  const plain = isSandbox(base) ? [] : written.addresses.filter(isOnThisMachine);
  const notSafe = plain.map(({ place }): Misfit => {
    return { place: ['CAPILLARY_CONTENT', ...place], expected: 'an https address' };
  });
  return [...missing, ...notSafe];
}

function isSandbox(base: unknown): boolean {
  return typeof base === 'string' && URL.canParse(base) && isLoopback(new URL(base).hostname);
}
