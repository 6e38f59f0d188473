/**
 * Everything that can happen to a shopper's offers, by name, for the switcher. A scenario is an outcome or a fault of
 * the sandbox, chosen by what the vendor is told: see `Chooser`.
 */
export interface Situation {
  label: string;
  /** Absent: all is well. */
  scenario?: string;
  /** Default: the shopper's e-mail address for a referral, the order's number after a purchase. */
  chooser?: Chooser;
  /** Attributes of the element that bring it about. */
  attributes?: Readonly<Record<string, string>>;
  /** How the page is read from then on. Default: as it was. */
  direction?: 'rtl';
}

/**
 * What chooses a scenario: an e-mail address `<scenario>@sandbox.example`, an order's number
 * `SANDBOX-<scenario>.<number>`, a coupon `SANDBOX-<scenario>`.
 */
export type Chooser = 'email' | 'order' | 'coupon';

export interface SituationGroup {
  label: string;
  /** What somebody who tries it should know. */
  hint?: string;
  /** Of the page, whoever the vendor is. */
  anyVendor?: true;
  situations: readonly Situation[];
}

/** A situation, and where it belongs. */
export interface Outcome extends Situation {
  /** Stands in addresses: the label, in lower case and with hyphens. */
  name: string;
  offer: string;
  provider: string;
  group: SituationGroup;
}

/** Whom the sample's proxy asks, where nobody is named. */
const FIRST_PROVIDERS: Readonly<Record<string, string>> = { referral: 'mention-me', 'post-purchase': 'uptick' };

/** A vendor that is not the first of its kind. */
const BY_CAPILLARY = { provider: 'capillary' };

/** Without an e-mail address the coupon stands for the shopper. */
const AT_THE_TILL = { email: '', 'record-coupon': 'true', 'order-coupon': 'TEA-9F3K-2PLM' };

const COUPON_FAULTS: readonly [label: string, scenario: string][] = [
  ['Coupon is not known', 'coupon-redemption-not-confirmed-404'],
  ['Coupon is not right', 'coupon-redemption-validation-422'],
  ['Coupons are switched off', 'coupon-redemption-forbidden-403'],
  ['Recording fails', 'coupon-redemption-server-error-500'],
  ['Whether it is recorded is not certain', 'answer-lost'],
];

export const referralSituations: readonly SituationGroup[] = [
  {
    label: 'There is an offer',
    situations: [
      { label: 'With everything' },
      { label: 'Loading, for two seconds', scenario: 'slow-2000' },
      { label: 'Without a picture', scenario: 'offer-success-minimal-v1-alias' },
      { label: 'In French, with gaps', scenario: 'offer-success-entities-and-gaps' },
      { label: 'Picture comes late', scenario: 'offer-image-slow' },
      { label: 'Picture never comes', scenario: 'offer-image-broken' },
      { label: 'Picture is not https', scenario: 'offer-http-image' },
      { label: 'On a host that is not there', scenario: 'offer-success-full' },
      { label: 'Hostile words', scenario: 'offer-hostile' },
    ],
  },
  {
    label: 'There is a form for friends',
    hint: 'Friends decide: refused-1701@sandbox.example is refused, no-status@sandbox.example is not certain, and so are numbers that end in 701 and 000. All others are invited.',
    situations: [
      { label: 'Friends are invited', attributes: BY_CAPILLARY },
      { label: 'In German, with long words', attributes: { ...BY_CAPILLARY, locale: 'de' } },
      { label: 'In Arabic, right to left', attributes: { ...BY_CAPILLARY, locale: 'ar' }, direction: 'rtl' },
      { label: 'Every friend is refused', scenario: 'friends-refused-1701', attributes: BY_CAPILLARY },
      { label: 'The shopper is not a customer', scenario: 'referrer-refused-1012', attributes: BY_CAPILLARY },
      { label: 'The campaign is not set up', scenario: 'referrer-refused-1203', attributes: BY_CAPILLARY },
      { label: 'The answer comes after two seconds', scenario: 'slow-2000', attributes: BY_CAPILLARY },
      { label: 'The answer is lost', scenario: 'answer-lost', attributes: BY_CAPILLARY },
      { label: 'The answer is XML', scenario: 'referrals-xml', attributes: BY_CAPILLARY },
      { label: 'Sending fails', scenario: 'request-refused-401', attributes: BY_CAPILLARY },
    ],
  },
  {
    label: 'A coupon is recorded',
    situations: [
      { label: 'Recorded', attributes: AT_THE_TILL },
      ...COUPON_FAULTS.map(
        ([label, scenario]): Situation => ({
          label,
          scenario,
          chooser: 'coupon',
          attributes: AT_THE_TILL,
        }),
      ),
    ],
  },
  {
    label: 'There is none',
    situations: [
      { label: 'Touchpoint switched off', scenario: 'offer-touchpoint-disabled-404' },
      { label: 'Refused by the vendor', scenario: 'offer-validation-422' },
      { label: 'Offer without an address', scenario: 'offer-no-url' },
      { label: 'Offer with a script address', scenario: 'offer-javascript-url' },
    ],
  },
  {
    label: 'The vendor fails',
    situations: [
      { label: 'Server error', scenario: 'offer-server-error-500' },
      { label: 'Error without a word', scenario: 'offer-error-with-empty-body' },
      { label: 'Wants a token after all', scenario: 'platform-unauthorised-401' },
      { label: 'Too many requests', scenario: 'rate-limited' },
      { label: 'Never answers', scenario: 'hang' },
      { label: 'Hangs up', scenario: 'reset' },
      { label: 'Stops half way', scenario: 'truncated' },
      { label: 'Answers with a page', scenario: 'html' },
      { label: 'Answers with nothing', scenario: 'empty' },
      { label: 'Answers with nonsense', scenario: 'not-json' },
      { label: 'Answers with 10 MB', scenario: 'huge' },
      { label: 'Answers a byte at a time', scenario: 'drip' },
      { label: 'Sends us elsewhere', scenario: 'redirect' },
    ],
  },
  {
    label: 'The page',
    anyVendor: true,
    situations: [
      { label: 'Names no shopper', attributes: { email: '' } },
      { label: 'Has no consent yet', attributes: { consent: 'required' } },
      { label: 'Names no proxy', attributes: { endpoint: '/nowhere' } },
      { label: 'Shows a preview', attributes: { preview: '' } },
    ],
  },
];

const PROMOTION_ANSWERS: readonly [label: string, scenario: string][] = [
  ['Used up already', 'promotion-not-issued-warning-8890'],
  ['The shopper is not a customer', 'promotion-customer-not-found-8015'],
  ['The promotion is not known', 'promotion-id-invalid-8874'],
  ['Not for this shopper', 'promotion-user-groups-8899'],
  ['No effect, and no word why', 'promotion-effects-missing'],
  ['The vendor has too much to do', 'promotion-rate-limited-429'],
  ['The answer is lost, so not certain', 'answer-lost'],
];

export const postPurchaseSituations: readonly SituationGroup[] = [
  {
    label: 'There are offers',
    situations: [
      { label: 'Several, one after the other' },
      { label: 'Several, in the vocabulary of 2025', scenario: 'plain-types' },
      { label: 'Several, in sections', scenario: 'v1-sections' },
      { label: 'Loading, for two seconds', scenario: 'start-slow-2000' },
      { label: 'After the vendor’s own delay', scenario: 'delayed' },
      { label: 'Not to be greeted by name', scenario: 'no-personalization' },
      { label: 'The flow has expired, once', scenario: 'flow-expired' },
      { label: 'Hostile words and unknown parts', scenario: 'hostile' },
      { label: 'A tree 5,000 levels deep', scenario: 'deep' },
      { label: 'A tree of 10,000 parts', scenario: 'wide' },
      { label: 'A megabyte of text', scenario: 'huge-text' },
      { label: 'A tree that repeats itself', scenario: 'self-similar' },
      { label: 'The next one never comes', scenario: 'reject-hang' },
      { label: 'The next one fails', scenario: 'reject-server-error' },
    ],
  },
  {
    label: 'There is a promotion to join',
    situations: [
      { label: 'Joined', attributes: BY_CAPILLARY },
      { label: 'In German, with long words', attributes: { ...BY_CAPILLARY, locale: 'de' } },
      { label: 'In Arabic, right to left', attributes: { ...BY_CAPILLARY, locale: 'ar' }, direction: 'rtl' },
      ...PROMOTION_ANSWERS.map(
        ([label, scenario]): Situation => ({
          label,
          scenario,
          chooser: 'email',
          attributes: BY_CAPILLARY,
        }),
      ),
    ],
  },
  {
    label: 'There is none',
    situations: [
      { label: 'No offer', scenario: 'no-offer' },
      { label: 'An event without an offer', scenario: 'event-only' },
      { label: 'The site is blocked', scenario: 'site-blocked' },
      { label: 'The integration is unknown', scenario: 'integration-missing' },
      { label: 'The placement is unknown', scenario: 'placement-unknown' },
      { label: 'The placement is switched off', scenario: 'placement-disabled' },
      { label: 'The flow has expired, always', scenario: 'flow-expired-always' },
    ],
  },
  {
    label: 'The vendor fails',
    situations: [
      { label: 'Server error', scenario: 'offer-server-error' },
      { label: 'Never answers', scenario: 'start-hang' },
      { label: 'Hangs up', scenario: 'offer-reset' },
      { label: 'Answers with a page', scenario: 'offer-html' },
    ],
  },
  {
    label: 'The page',
    anyVendor: true,
    situations: [
      { label: 'Has no consent yet', attributes: { consent: 'required' } },
      { label: 'Shows a preview', attributes: { preview: '' } },
    ],
  },
];

/** The situations of all groups, in the order they are listed. */
export function listed(groups: readonly SituationGroup[]): readonly Situation[] {
  return groups.flatMap((group) => group.situations);
}

/** All there is, of both offers and every vendor. */
export const OUTCOMES: readonly Outcome[] = [
  ...outcomesIn('referral', referralSituations),
  ...outcomesIn('post-purchase', postPurchaseSituations),
];

/** What can happen to an offer, the best first. Without a vendor: with any. */
export function outcomesOf(offer: string, provider: string): readonly Outcome[] {
  const wanted = provider || FIRST_PROVIDERS[offer];
  return OUTCOMES.filter(
    (outcome) =>
      outcome.offer === offer && (outcome.provider === wanted || (provider === '' && !outcome.group.anyVendor)),
  );
}

/** The one of a name; else the first. */
export function outcomeOf({ offer, provider, outcome }: { offer: string; provider: string; outcome: string }): Outcome {
  const outcomes = outcomesOf(offer, provider);
  const [first] = OUTCOMES;
  const found = outcomes.find(({ name }) => name === outcome) ?? outcomes[0] ?? first;
  if (!found) throw new Error('There is nothing that could happen.');
  return found;
}

function outcomesIn(offer: string, groups: readonly SituationGroup[]): Outcome[] {
  const first = FIRST_PROVIDERS[offer] ?? '';
  return groups.flatMap((group) =>
    group.situations.flatMap((situation) => {
      const providers = group.anyVendor
        ? [first, BY_CAPILLARY.provider]
        : [situation.attributes?.['provider'] ?? first];
      return providers.map((provider) => ({ ...situation, name: nameOf(situation.label), offer, provider, group }));
    }),
  );
}

function nameOf(label: string): string {
  return label
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');
}
