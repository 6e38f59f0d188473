/**
 * What a page asks the proxy: who bought, what, and where in the shop. Vendor-neutral; a vendor's own names for these
 * things stay in that vendor's file.
 *
 * Every field is optional on the wire. Which ones a vendor cannot do without is the vendor's business: the proxy
 * answers `missing-field` and names them.
 */
export interface OfferRequest {
  /** Which vendor to ask. A word the proxy does not know falls back to the first vendor that is set up. */
  provider?: string;
  customer?: Customer;
  order?: Order;
  address?: Address;
  /** Post-purchase offers: `order_confirmation` (default) or `order_status`. */
  placement?: string;
  /** Where in the shop the offer stands. Default `order-confirmation`. */
  situation?: string;
  /** Language wanted, BCP 47 (`en-GB`) or with an underscore (`en_GB`). */
  locale?: string;
  /** A label of this request, for targeting. The person's own label is `customer.segment`. */
  segment?: string;
  /** Which arm of a running test to show: whole number as text. */
  variation?: string;
  /** A signed order from the shop's server; customer, order and address are then taken from it. */
  token?: string;
}

/** The shopper. Personal data: travels in POST bodies only. */
export interface Customer {
  email?: string;
  firstName?: string;
  lastName?: string;
  /** Form of address, such as `Ms`. */
  title?: string;
  phone?: string;
  /** The shop's own customer number. */
  id?: string;
  /** A label of the person, for targeting. */
  segment?: string;
  customField?: string;
  visitorId?: string;
}

/** The order just placed. */
export interface Order {
  id: string;
  /** Decimal text, such as `46.50`: the subtotal without tax and shipping. */
  total: string;
  /** ISO 4217, three letters. */
  currency: string;
  /** ISO 8601. Default: now. */
  date?: string;
  /** Coupon code used; several are joined by commas. */
  coupon?: string;
  /** Decimal text: what was already taken off `total`. */
  discount?: string;
  /** Number of items: whole number as text. */
  items?: string;
  subscription?: boolean;
  gift?: boolean;
}

export interface Address {
  line1?: string;
  line2?: string;
  city?: string;
  county?: string;
  postcode?: string;
  /** ISO 3166-1 alpha-2, such as `GB`. */
  country?: string;
}

/** Where an offer stands when the page does not say. */
export const DEFAULT_SITUATION = 'order-confirmation';
