/** A snippet as a shop pastes it: made by the configurator, its holes filled in. */
import { type Configuration, change, type Platform, USUAL } from '../../../demo/configuration/configuration.ts';
import { orderObjects } from '../../../demo/snippets/parts.ts';
import { PLATFORM_SNIPPETS } from '../../../demo/snippets/platforms.ts';
import { type Block, HOLE, type Release } from '../../../demo/snippets/snippet.ts';

/** What a shop fills in. */
const FILLED: Record<string, string> = {
  '[SHOPPER EMAIL]': 'rowan.ash@example.com',
  '[FIRST NAME]': 'Rowan',
  '[LAST NAME]': 'Ash',
  '[ORDER NUMBER]': 'LKS-10482',
  '[ORDER SUBTOTAL]': '46.50',
  '[CURRENCY CODE]': 'GBP',
  '[COUPON CODE]': 'TEA-9F3K-2PLM',
  '[CSS SELECTOR]': 'main',
};

/** Every snippet that is pasted has this colour, in which its offer is to be drawn. */
export const COLOUR = { 'look-accent': '1f4d3f', computed: 'rgb(31, 77, 63)' };

/** With what a test chooses, in the colour. */
export function chosen(changes: Partial<Configuration>): Configuration {
  return change(USUAL, { ...changes, 'look-accent': COLOUR['look-accent'] });
}

/** A platform's blocks, with holes. */
export function blocksFor(platform: Platform, configuration: Configuration, release: Release = {}): readonly Block[] {
  return PLATFORM_SNIPPETS.find(({ name }) => name === platform)?.write(configuration, release) ?? [];
}

/** A text without holes, but for those that nobody has filled in. */
export function fillIn(text: string): string {
  return text.replace(HOLE, (hole) => FILLED[hole] ?? hole);
}

/** The order and the shopper as a page that has them as objects hands them over: `{order: {…}, customer: {…}}`. */
export function filledObjects(configuration: Configuration): Record<'order' | 'customer', Record<string, string>> {
  const { order, customer } = orderObjects(configuration);
  const filled = (pairs: typeof order) => Object.fromEntries(pairs.map(([name, hole]) => [name, fillIn(hole)]));
  return { order: filled(order), customer: filled(customer) };
}
