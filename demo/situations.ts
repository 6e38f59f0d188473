/**
 * Everything that can happen to a shopper's offer, by name, for the switcher. A scenario is an outcome or a fault of the
 * sandbox, chosen by the shopper's e-mail address: `<scenario>@sandbox.example`.
 */
export interface Situation {
  label: string;
  /** Absent: the shopper is Rowan Ash, and all is well. */
  scenario?: string;
  /** Attributes of the element that bring it about. */
  attributes?: Readonly<Record<string, string>>;
}

export interface SituationGroup {
  label: string;
  situations: readonly Situation[];
}

export const situationGroups: readonly SituationGroup[] = [
  {
    label: 'There is an offer',
    situations: [
      { label: 'With everything' },
      { label: 'After two seconds', scenario: 'slow-2000' },
      { label: 'Only a link and a label', scenario: 'offer-success-minimal-v1-alias' },
      { label: 'In French, with gaps', scenario: 'offer-success-entities-and-gaps' },
      { label: 'Picture comes late', scenario: 'offer-image-slow' },
      { label: 'Picture never comes', scenario: 'offer-image-broken' },
      { label: 'Picture is not https', scenario: 'offer-http-image' },
      { label: 'On a host that is not there', scenario: 'offer-success-full' },
      { label: 'Hostile words', scenario: 'offer-hostile' },
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
    situations: [
      { label: 'Names no shopper', attributes: { email: '' } },
      { label: 'Has no consent yet', attributes: { consent: 'required' } },
      { label: 'Names no proxy', attributes: { endpoint: '/nowhere' } },
      { label: 'Shows a preview', attributes: { preview: '' } },
    ],
  },
];

export const situations: readonly Situation[] = situationGroups.flatMap((group) => group.situations);
