import * as v from 'valibot';
import { RECEIPT_LIFETIME } from '../limits.ts';
import type { Sealer } from './seal.ts';

const text = v.exactOptional(v.string());

/** What a page may come back for, once it has the offer. */
const act = v.object({
  kind: v.picklist(['invite', 'enrol']),
  /** The same for every offer that one order brings, wherever in the shop and however often: a keyed hash (`occasion.ts`). */
  occasion: v.string(),
  /** How many friends may be invited on one occasion. */
  most: v.exactOptional(v.number()),
  /** Out of a signed order: who bought, and nobody else. No more than tells a vendor who it is. */
  customer: v.exactOptional(v.object({ email: text, phone: text, id: text })),
});

export type Act = v.InferOutput<typeof act>;

const claims = v.object({
  provider: v.string(),
  /** The view's id. */
  view: v.string(),
  /** The shop's: another shop's page can do nothing with it. */
  origin: v.string(),
  /** Absent: there is nothing to come back for but to say that the offer was seen. */
  act: v.exactOptional(act),
  /** The vendor's own. */
  vendor: v.exactOptional(v.record(v.string(), v.unknown())),
});

/** What an offer's receipt says: that we made the offer, and what is needed when the page comes back to it. */
export type ReceiptClaims = v.InferOutput<typeof claims>;

const receipt = v.object({
  ...claims.entries,
  /** When it was made: seconds since the epoch. */
  iat: v.number(),
});

export type Receipt = v.InferOutput<typeof receipt>;

export function sealReceipt(contents: ReceiptClaims, sealer: Sealer): Promise<string> {
  return sealer.seal('receipt', contents, RECEIPT_LIFETIME);
}

/** `undefined` when it is none of ours. */
export async function openReceipt(token: string, sealer: Sealer): Promise<Receipt | 'lapsed' | undefined> {
  const result = v.safeParse(receipt, await sealer.open('receipt', token));
  if (result.success) return result.output;
  return (await sealer.hasLapsed('receipt', token)) ? 'lapsed' : undefined;
}
