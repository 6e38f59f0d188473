import * as v from 'valibot';
import type { NextOfferRequest } from '../offer/next-offer-request.ts';
import type { FieldError } from '../offer/offer-answer.ts';
import type { OfferRequest, Order } from '../offer/offer-request.ts';
import { present } from '../offer/present.ts';
import { Fault, InvalidRequest, MissingField } from './fault.ts';
import {
  ANSWER_WORDS,
  eventsRequest,
  nextOfferRequest,
  offerRequest,
  type Purchase,
  purchase,
} from './request-schema.ts';
import type { TokenReader } from './signed-purchase.ts';

export interface RequestRules {
  readToken: TokenReader;
  /** Whether a request without a token is refused. */
  requireSigned: boolean;
}

/**
 * What a page sent, to a request vendors may trust. What a token says replaces what the page says of customer, order and
 * address, whole: a page cannot add to what the shop's server signed.
 *
 * @throws {Fault} `invalid-request` with every field at fault, `missing-field`, or `signature-required`.
 */
export async function checkOfferRequest(
  json: unknown,
  { readToken, requireSigned }: RequestRules,
): Promise<OfferRequest> {
  const { token, customer, order, address, ...circumstances } = check(offerRequest, json);
  if (token === undefined && requireSigned) throw new Fault('signature-required');
  const bought = token === undefined ? { customer, order, address } : check(purchase, await readToken(token));
  return present<OfferRequest>({ ...circumstances, ...bought, order: completeOrder(bought.order) });
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

function check<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw new InvalidRequest(
    result.issues.map((issue) => ({ field: v.getDotPath(issue) ?? 'body', expected: issue.message })),
  );
}

/** An order is whole or absent. */
function completeOrder(order: Purchase['order'] = {}): Order | undefined {
  const { id, total, currency, ...others } = order;
  if (Object.keys(order).length === 0) return undefined;
  if (id !== undefined && total !== undefined && currency !== undefined) return { id, total, currency, ...others };
  const needed: (FieldError | undefined)[] = [
    id === undefined ? { field: 'order.id', expected: 'the order number' } : undefined,
    total === undefined ? { field: 'order.total', expected: 'decimal text, such as 46.50' } : undefined,
    currency === undefined
      ? { field: 'order.currency', expected: 'a currency of three letters, such as GBP' }
      : undefined,
  ];
  throw new MissingField(needed.filter((error) => error !== undefined));
}
