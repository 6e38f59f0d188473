import type { Address, Customer, Order } from '../../../offer/offer-request.ts';

/** An order as a page tells it to others. What its total is, `total-of.ts` says. */
export interface PageOrder {
  order: Partial<Omit<Order, 'total'>>;
  sums: Sums;
  /** Personal data; only for those who have asked for it. */
  customer?: Customer;
  address?: Address;
}

/** What a total can be made of, as far as the page says it. */
export interface Sums {
  /** What the page calls the order's value. */
  value: number | undefined;
  /** All items, each price times its quantity. */
  items: number | undefined;
  /** `undefined`: the page says something that is no number. */
  tax: number | undefined;
  shipping: number | undefined;
}
