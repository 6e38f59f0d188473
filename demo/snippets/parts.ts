/** What all snippets are made of. */
import { propertyName } from '../../src/elements/attributes/property-name.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { declarationsOf, IN_BOTH_SCHEMES, pairsOf } from '../configuration/look.ts';
import { attributeText } from './escape.ts';
import type { Release } from './snippet.ts';

/** An attribute and its text. */
export type Pair = readonly [name: string, text: string];

/** Where nothing else is chosen: panels as wide as a phone, and wider than a hand. */
const ROOM = { narrow: '48rem', wide: '26rem' };

/** A button or a link with what stands below it. */
const SMALL_ROOM = { narrow: '9rem', wide: '9rem' };

/** The details of an order that an offer is asked for with, and the words that stand for them until they are filled in. */
const SHOPPER: readonly Pair[] = [
  ['email', '[SHOPPER EMAIL]'],
  ['first-name', '[FIRST NAME]'],
  ['last-name', '[LAST NAME]'],
];
const ORDER: readonly Pair[] = [
  ['order-id', '[ORDER NUMBER]'],
  ['order-total', '[ORDER SUBTOTAL]'],
  ['order-currency', '[CURRENCY CODE]'],
];
const COUPON: Pair = ['order-coupon', '[COUPON CODE]'];

export function tagOf({ offer }: Configuration): 'referral-offer' | 'post-purchase-offer' {
  return offer === 'referral' ? 'referral-offer' : 'post-purchase-offer';
}

export function endpointOf({ endpoint }: Configuration): string {
  return endpoint || 'https://[YOUR PROXY]/offers';
}

export function scriptOf({ script }: Configuration): string {
  return script || 'https://[YOUR SERVER]/offer-elements.js';
}

/** What has been decided: the same for every order. */
export function settingsOf(configuration: Configuration): Pair[] {
  const { offer, placement, open, presentation, source } = configuration;
  const isReferral = offer === 'referral';
  const settings: [string, string][] = [
    ['endpoint', endpointOf(configuration)],
    ['provider', configuration.provider],
    ['presentation', presentation === 'panel' ? '' : presentation],
    ['open', isReferral && open === 'dialog' ? open : ''],
    ['situation', configuration.situation],
    ['placement', isReferral || placement === 'order_confirmation' ? '' : placement],
    ['segment', configuration.segment],
    ['variation', configuration.variation],
    ['locale', configuration.locale],
    ['order-source', source === 'auto' ? 'auto' : ''],
    ['total-basis', source === 'auto' ? configuration.basis : ''],
    ['customer-source', source === 'auto' ? configuration['customer-source'] : ''],
    ['consent', configuration.consent],
    ['analytics', configuration.analytics],
    ['record-coupon', isReferral ? configuration['record-coupon'] : ''],
    ['preview', configuration.preview],
    ['debug', configuration.debug],
  ];
  return settings.filter(([, text]) => text !== '');
}

/** What each order brings; nothing of it is known here. */
export function orderOf(configuration: Configuration): Pair[] {
  const { offer, source } = configuration;
  if (source === 'token') return [['token', '[TOKEN FROM YOUR SERVER]']];
  const shopper = offer === 'referral' ? SHOPPER : [];
  if (source === 'auto') return configuration['customer-source'] === 'auto' ? [] : shopper.slice(0, 1);
  const coupon = offer === 'referral' && configuration['record-coupon'] === 'true' ? [COUPON] : [];
  return [...shopper, ...ORDER, ...coupon];
}

/** The same as the objects that the queue and the properties take: `{order: {…}, customer: {…}}`. */
export function orderObjects(configuration: Configuration): Record<'order' | 'customer', Pair[]> {
  const pairs = orderOf(configuration);
  const isOrders = ([name]: Pair) => name.startsWith('order-');
  return {
    order: pairs.filter(isOrders).map(([name, text]) => [propertyName(name.slice('order-'.length)), text]),
    customer: pairs.filter((pair) => !isOrders(pair)).map(([name, text]) => [propertyName(name), text]),
  };
}

/** How much room is kept in a narrow and in a wide window. */
export function roomOf(configuration: Configuration): { narrow: string; wide: string } {
  const usual = configuration.presentation === 'panel' ? ROOM : SMALL_ROOM;
  return { narrow: configuration['room-narrow'] || usual.narrow, wide: configuration['room-wide'] || usual.wide };
}

/** The style sheet: the room that is kept before there is a script, and the look that was chosen. */
export function styleSheet(configuration: Configuration, selector: string = tagOf(configuration)): string {
  const { narrow, wide } = roomOf(configuration);
  const pairs = pairsOf(configuration).map(([property, value]) => `    ${property}: ${value};`);
  return lines(
    '/* Keeps the room, so that nothing on the page moves. Measure yours where the column is narrow. */',
    `${selector} {`,
    `  --offer-min-block-size: ${narrow};`,
    ...declarationsOf(configuration).map(([property, value]) => `  ${property}: ${value};`),
    '  display: block;',
    '  min-block-size: var(--offer-min-block-size);',
    '}',
    narrow !== wide && `@media (min-width: 48rem) { ${selector} { --offer-min-block-size: ${wide} } }`,
    pairs.length > 0 && lines(`${IN_BOTH_SCHEMES} {`, `  ${selector} {`, ...pairs, '  }', '}'),
  );
}

/** Loads the script; checked by the browser where the very file is known. */
export function scriptTag(configuration: Configuration, { integrity }: Release): string {
  const source = attributeText(scriptOf(configuration));
  if (!integrity) return `<script src="${source}" async></script>`;
  return lines(
    '<script',
    `  src="${source}"`,
    `  integrity="${integrity}"`,
    '  crossorigin="anonymous"',
    '  async',
    '></script>',
  );
}

/** An element of HTML, an attribute a line. */
export function elementTag(tag: string, pairs: readonly Pair[], write = htmlAttribute): string {
  return lines(`<${tag}`, ...pairs.map((pair) => `  ${write(pair)}`), `></${tag}>`);
}

export function htmlAttribute([name, text]: Pair): string {
  return `${name}="${attributeText(text)}"`;
}

/** All but those that are left out with `false`. */
export function lines(...texts: readonly (string | false)[]): string {
  return texts.filter((text) => text !== false).join('\n');
}

export function indent(text: string, by = '  '): string {
  return text.replace(/^(?=.)/gm, by);
}
