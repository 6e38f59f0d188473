import type { Configuration } from '../configuration/configuration.ts';
import { type Chooser, type Outcome, outcomeOf } from '../situations.ts';
import { settingsOf } from '../snippets/parts.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Settings that only say where an order comes from: the sample's stands in the attributes. */
const SOURCES = ['endpoint', 'order-source', 'total-basis', 'customer-source', 'record-coupon'];

/**
 * The attributes of the element on the sample's page: as chosen, with the sample's own shopper and order, and as the
 * situation wants them.
 *
 * @param number of the order; another one is another question
 */
export function attributesOf(configuration: Configuration, number: number): Attributes {
  const outcome = outcomeOf(configuration);
  const settings = settingsOf(configuration).filter(([name]) => !SOURCES.includes(name));
  return {
    endpoint: '../offers',
    ...Object.fromEntries(settings),
    email: 'rowan.ash@example.com',
    'first-name': 'Rowan',
    'last-name': 'Ash',
    'order-id': `LKS-${number}`,
    'order-total': configuration.total,
    'order-currency': configuration.currency,
    'order-items': '2',
    ...outcome.attributes,
    ...chosenBy(outcome, number),
  };
}

/** What tells the sandbox which scenario is wanted. */
function chosenBy({ scenario, chooser, offer }: Outcome, number: number): Attributes {
  if (!scenario) return {};
  const choices: Record<Chooser, Attributes> = {
    email: { email: `${scenario}@sandbox.example` },
    order: { 'order-id': `SANDBOX-${scenario}.${number}` },
    coupon: { 'order-coupon': `SANDBOX-${scenario}` },
  };
  return choices[chooser ?? (offer === 'referral' ? 'email' : 'order')];
}
