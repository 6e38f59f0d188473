import { OUTCOMES, outcomesOf } from '../situations.ts';
import {
  amount,
  arm,
  type Check,
  currency,
  label,
  language,
  lengthBetween,
  oneOf,
  optional,
  scriptAddress,
  webAddress,
} from './checks.ts';
import { checkOf, TOKENS, type TokenName } from './tokens.ts';

/**
 * # The configuration
 *
 * Everything that can be chosen on the page: a short text for each field, and nothing of a shopper. It is the page's one
 * state. The address holds it, the sample shop is drawn from it, and every snippet and the theme file are functions of
 * it. A field that nobody has chosen has its usual text, and stands neither in the address nor in a snippet.
 */
export type Configuration = Readonly<Record<FieldName, string>>;

export interface Field {
  readonly usual: string;
  check(text: string, chosen: Chosen): string | undefined;
}

/** What decides what others may be, and is read before them. */
export interface Chosen {
  readonly offer: string;
  readonly provider: string;
}

export const PLATFORMS = [
  'html',
  'div',
  'react',
  'vue',
  'svelte',
  'wordpress',
  'magento',
  'bigcommerce',
  'prestashop',
  'tag-manager',
] as const;

export type Platform = (typeof PLATFORMS)[number];

const named = {
  // Order
  offer: field('referral', oneOf('referral', 'post-purchase')),
  provider: {
    usual: '',
    check: (text, { offer }) => oneOf('', ...providersOf(offer))(text),
  },
  source: field('attributes', oneOf('attributes', 'queue', 'auto', 'token')),
  basis: field('', oneOf('', 'items', 'value', 'value-less-tax-shipping')),
  'customer-source': field('', oneOf('', 'auto')),
  total: field('46.50', amount),
  currency: field('GBP', currency),
  endpoint: field('', optional(webAddress)),
  script: field('', optional(scriptAddress)),
  // Offer
  outcome: {
    usual: '',
    check: (text, { offer, provider }) =>
      text === '' || outcomesOf(offer, provider).some(({ name }) => name === text)
        ? undefined
        : 'Nothing is known by this name.',
  },
  presentation: field('panel', oneOf('panel', 'button', 'link')),
  open: field('tab', oneOf('tab', 'dialog')),
  situation: field('', optional(label)),
  placement: field('order_confirmation', oneOf('order_confirmation', 'order_status')),
  segment: field('', optional(label)),
  variation: field('', optional(arm)),
  // Behaviour
  consent: field('', oneOf('', 'required', 'auto', 'denied')),
  analytics: field('', oneOf('', 'ga4')),
  'record-coupon': field('', oneOf('', 'true')),
  locale: field('', optional(language)),
  preview: field('', oneOf('', 'true')),
  debug: field('', oneOf('', 'true')),
  'room-narrow': field('', optional(lengthBetween(0, 96, 'rem'))),
  'room-wide': field('', optional(lengthBetween(0, 96, 'rem'))),
  // The sample shop; the first two are as the visitor's own while nobody has chosen them.
  frame: field('', oneOf('', 'desktop', 'tablet', 'phone')),
  scheme: field('', oneOf('', 'light', 'dark')),
  direction: field('ltr', oneOf('ltr', 'rtl')),
  text: field('100', oneOf('100', '200')),
  colours: field('', oneOf('', 'forced')),
  // The snippet
  platform: field('html', oneOf(...PLATFORMS)),
} satisfies Record<string, Field>;

export type FieldName = keyof typeof named | `look-${TokenName}`;

/** In the order in which they are read, and stand in the address. */
export const FIELDS: ReadonlyMap<FieldName, Field> = new Map<FieldName, Field>([
  ...namesOf(named).map((name): [FieldName, Field] => [name, named[name]]),
  ...TOKENS.map((token): [FieldName, Field] => [lookOf(token.name), field('', checkOf(token))]),
]);

/** What the page begins with. */
export const USUAL: Configuration = configurationOf((_, { usual }) => usual);

/** A text for every field there is. */
export function configurationOf(textOf: (name: FieldName, field: Field) => string): Configuration {
  const texts: Partial<Record<FieldName, string>> = {};
  for (const [name, field] of FIELDS) texts[name] = textOf(name, field);
  return isWhole(texts) ? texts : USUAL;
}

/** The field of a token. */
export function lookOf<Name extends TokenName>(token: Name): `look-${Name}` {
  return `look-${token}`;
}

/** What is wrong with a text for a field, in a sentence. */
export function faultOf(name: FieldName, text: string, chosen: Chosen): string | undefined {
  return FIELDS.get(name)?.check(text, chosen);
}

/** With some fields changed, and those put right that no longer fit to them. */
export function change(configuration: Configuration, changes: Partial<Configuration>): Configuration {
  let changed: Configuration = { ...configuration, ...changes };
  for (const [name, { usual, check }] of FIELDS) {
    if (check(changed[name], changed) !== undefined) changed = { ...changed, [name]: usual };
  }
  return changed;
}

/** The vendors of an offer, by the words of the `provider` attribute. */
export function providersOf(offer: string): readonly string[] {
  return [...new Set(OUTCOMES.filter((outcome) => outcome.offer === offer).map(({ provider }) => provider))];
}

function field(usual: string, check: Check): Field {
  return { usual, check };
}

function namesOf<Name extends string>(record: Record<Name, unknown>): Name[] {
  const isName = (name: string): name is Name => name in record;
  return Object.keys(record).filter(isName);
}

function isWhole(texts: Partial<Record<FieldName, string>>): texts is Configuration {
  return [...FIELDS.keys()].every((name) => texts[name] !== undefined);
}
