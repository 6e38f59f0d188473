/** For frameworks, in which the page has the order as an object: where an attribute finds its text there. */

import { propertyName } from '../../src/elements/attributes/property-name.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { orderOf } from './parts.ts';

/** An attribute, and the expression that has its text. */
export type Bound = readonly [name: string, expression: string];

/** With the source `queue`: both objects whole. Else attribute by attribute. */
export function boundOrder(configuration: Configuration): Bound[] {
  if (configuration.source === 'queue') {
    const order: Bound = ['order', 'order'];
    return configuration.offer === 'referral' ? [order, ['customer', 'customer']] : [order];
  }
  return orderOf(configuration).map(([name]): Bound => {
    if (name === 'token') return [name, 'token'];
    if (name.startsWith('order-')) return [name, `order.${propertyName(name.slice('order-'.length))}`];
    return [name, `customer.${propertyName(name)}`];
  });
}

/** The names that the component has to be given. */
export function givenNames(bound: readonly Bound[]): string[] {
  return [...new Set(bound.map(([, expression]) => expression.split('.')[0] ?? ''))];
}
