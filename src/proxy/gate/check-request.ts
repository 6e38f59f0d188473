import * as v from 'valibot';
import type { EnrolmentRequest } from '../../offer/enrolment.ts';
import type { OfferTag } from '../../offer/fragment.ts';
import { text } from '../../offer/json.ts';
import type { NextOfferRequest } from '../../offer/next-offer-request.ts';
import type { FieldError } from '../../offer/offer-answer.ts';
import type { Customer, OfferRequest, Order } from '../../offer/offer-request.ts';
import { present } from '../../offer/present.ts';
import { Fault, InvalidRequest, MissingField } from '../fault.ts';
import type { CouponRequest } from '../vendors/vendor.ts';
import {
  ANSWER_WORDS,
  enrolmentRequest,
  eventsRequest,
  FRIENDS_WORDS,
  fragmentRequest,
  invitationsRequest,
  nextOfferRequest,
  offerRequest,
  type Purchase,
  purchase,
  TAG_WORDS,
} from './request-schema.ts';
import type { TokenReader } from './signed-purchase.ts';

export interface RequestRules {
  readToken: TokenReader;
  /** Whether a request without a token is refused. */
  requireSigned: boolean;
}

export interface CheckedOfferRequest {
  request: OfferRequest;
  /** Who bought, when a token says so; empty when it says nothing of that. */
  signedCustomer: Customer | undefined;
  /** What the shop's server calls that token (`jti`, RFC 7519, section 4.1.7), if it does. */
  tokenId: string | undefined;
}

/**
 * What a page sent, to a request vendors may trust.
 *
 * @throws {Fault} `invalid-request` with every field at fault, `missing-field`, or `signature-required`.
 */
export async function checkOfferRequest(json: unknown, rules: RequestRules): Promise<CheckedOfferRequest> {
  const { circumstances, bought, claims } = await readPurchase(json, rules);
  const request = present<OfferRequest>({ ...circumstances, ...bought, order: completeOrder(bought.order) });
  return {
    request,
    signedCustomer: claims && (request.customer ?? {}),
    tokenId: text(claims?.jti),
  };
}

/** How an element is to stand on a page, and whose page it is; see `FragmentRequest`. */
export interface CheckedFragmentRequest extends Omit<v.InferOutput<typeof fragmentRequest>, 'element' | 'token'> {
  element: OfferTag;
  token: string;
}

/**
 * What a shop's server wants drawn; who bought what is in its token, still to be read.
 *
 * @throws {Fault} `signature-required`, `invalid-request` or `missing-field`.
 */
export function checkFragmentRequest(json: unknown): CheckedFragmentRequest {
  const { element, token, ...others } = check(fragmentRequest, json);
  if (token === undefined) throw new Fault('signature-required');
  if (element === undefined) throw new MissingField([{ field: 'element', expected: TAG_WORDS }]);
  return { element, token, ...others };
}

export interface CheckedCouponRequest {
  request: CouponRequest;
  /** Whether a token says which order it was. */
  signed: boolean;
}

/**
 * An order that was paid with a coupon.
 *
 * @throws {Fault} as `checkOfferRequest`.
 */
export async function checkCouponRequest(json: unknown, rules: RequestRules): Promise<CheckedCouponRequest> {
  const { circumstances, bought, claims } = await readPurchase(json, rules);
  const request = present<CouponRequest>({ ...circumstances, ...bought, order: couponOrder(bought.order) });
  return { request, signed: claims !== undefined };
}

/**
 * What a token says replaces what the page says of customer, order and address, whole: a page cannot add to what the
 * shop's server signed.
 */
async function readPurchase(json: unknown, { readToken, requireSigned }: RequestRules) {
  const { token, customer, order, address, ...circumstances } = check(offerRequest, json);
  if (token === undefined && requireSigned) throw new Fault('signature-required');
  const claims = token === undefined ? undefined : await readToken(token);
  const bought = claims ? check(purchase, claims) : { customer, order, address };
  return { circumstances, bought, claims };
}

/** @throws {Fault} `invalid-request` or `missing-field`, with every field at fault. */
export function checkNextOfferRequest(json: unknown): NextOfferRequest {
  const { continuation, answer } = check(nextOfferRequest, json);
  if (continuation !== undefined && answer !== undefined) return { continuation, answer };
  const needed: (FieldError | undefined)[] = [
    continuation === undefined ? { field: 'continuation', expected: 'the one that came with the offer' } : undefined,
    answer === undefined ? { field: 'answer', expected: ANSWER_WORDS } : undefined,
  ];
  throw new MissingField(needed.filter((error) => error !== undefined));
}

/**
 * What a page says it showed; each of them still to be looked at by itself.
 *
 * @throws {Fault} `invalid-request` or `missing-field`.
 */
export function checkEventsRequest(json: unknown): readonly unknown[] {
  const { events } = check(eventsRequest, json);
  if (events) return events;
  throw new MissingField([{ field: 'events', expected: 'a list' }]);
}

/**
 * Who enrols, and the proof that there was an offer; still to be opened.
 *
 * @throws {Fault} `invalid-request` or `missing-field`.
 */
export function checkEnrolmentRequest(json: unknown): EnrolmentRequest {
  const { receipt, ...others } = check(enrolmentRequest, json);
  if (receipt !== undefined) return { receipt, ...others };
  throw new MissingField([NO_RECEIPT]);
}

/** The same, and who is to be invited; each friend still to be looked at by itself. */
export interface UncheckedInvitations extends EnrolmentRequest {
  friends: readonly unknown[];
}

/** @throws {Fault} `invalid-request` or `missing-field`, with every field at fault. */
export function checkInvitationsRequest(json: unknown): UncheckedInvitations {
  const { receipt, friends = [], ...others } = check(invitationsRequest, json);
  if (receipt !== undefined && friends.length > 0) return { receipt, friends, ...others };
  const needed: (FieldError | undefined)[] = [
    receipt === undefined ? NO_RECEIPT : undefined,
    friends.length === 0 ? { field: 'friends', expected: FRIENDS_WORDS } : undefined,
  ];
  throw new MissingField(needed.filter((error) => error !== undefined));
}

const NO_RECEIPT: FieldError = { field: 'receipt', expected: 'the one that came with the offer' };

function check<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw new InvalidRequest(
    result.issues.map((issue) => ({ field: v.getDotPath(issue) ?? 'body', expected: issue.message })),
  );
}

/** An order is whole or absent. */
function completeOrder(order: Purchase['order'] = {}): Order | undefined {
  if (Object.keys(order).length === 0) return undefined;
  const { id, total, currency, ...others } = order;
  if (id !== undefined && total !== undefined && currency !== undefined) return { id, total, currency, ...others };
  throw missingOf(order, ORDER_NEEDS);
}

function couponOrder(order: Purchase['order'] = {}): CouponRequest['order'] {
  const { id, total, currency, coupon, ...others } = order;
  if (id !== undefined && total !== undefined && currency !== undefined && coupon !== undefined) {
    return { id, total, currency, coupon, ...others };
  }
  throw missingOf(order, { ...ORDER_NEEDS, coupon: 'the coupon it was paid with' });
}

const ORDER_NEEDS = {
  id: 'the order number',
  total: 'decimal text, such as 46.50',
  currency: 'a currency of three letters, such as GBP',
};

function missingOf(order: object, needs: Readonly<Record<string, string>>): MissingField {
  const missing = Object.entries(needs).filter(([name]) => !Object.hasOwn(order, name));
  return new MissingField(missing.map(([name, expected]) => ({ field: `order.${name}`, expected })));
}
