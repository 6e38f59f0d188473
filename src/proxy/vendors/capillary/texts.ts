import * as v from 'valibot';
import { safeAddress } from '../../../offer/address.ts';

/** The two offers there are words for. */
export const PARTS = ['referral', 'promotion'] as const;
export type Part = (typeof PARTS)[number];

/** Characters: what fits on a card without scrolling, and small print that a lawyer wrote. */
const MOST = { headline: 120, description: 1_000, label: 60, notice: 2_000, line: 500, address: 2_048 };

const CLEAN = /^[^\p{Cc}\p{Cs}]+$/u;

function text(most: number) {
  const expected = `text of 1 to ${most} characters, without control characters`;
  return v.pipe(
    v.string(expected),
    v.trim(),
    v.check((given) => given.length <= most && CLEAN.test(given), expected),
  );
}

function address() {
  const expected = `an https address of at most ${MOST.address} characters`;
  return v.pipe(
    v.string(expected),
    v.maxLength(MOST.address, expected),
    v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
      const found = safeAddress(dataset.value, { loopback: true });
      if (found) return found;
      addIssue({ message: expected });
      return NEVER;
    }),
  );
}

/** An object with these keys and no others. */
function fields<const Entries extends v.ObjectEntries>(entries: Entries) {
  const names = Object.keys(entries).join(', ');
  return v.strictObject(entries, ({ expected }) => {
    if (expected === 'Object') return `an object with ${names}`;
    return expected === 'never' ? `no such name, but ${names}` : 'to be given';
  });
}

const common = {
  headline: text(MOST.headline),
  description: text(MOST.description),
  callToAction: text(MOST.label),
  imageUrl: v.exactOptional(address()),
  imageAlt: v.exactOptional(text(MOST.line)),
  notice: v.exactOptional(text(MOST.notice)),
  noticeUrl: v.exactOptional(address()),
  termsUrl: v.exactOptional(address()),
};

const referral = fields({
  ...common,
  friendsNotice: v.exactOptional(text(MOST.line)),
  consent: v.exactOptional(text(MOST.line)),
});

const promotion = fields(common);

export const language = fields({ referral: v.exactOptional(referral), promotion: v.exactOptional(promotion) });

export type PromotionTexts = v.InferOutput<typeof promotion>;
export type ReferralTexts = v.InferOutput<typeof referral>;

/** What is written in one language. */
export type LanguageTexts = v.InferOutput<typeof language>;
