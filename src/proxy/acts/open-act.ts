import type { Customer } from '../../offer/offer-request.ts';
import { Fault, InvalidRequest } from '../fault.ts';
import type { KeyedHash } from '../sealing/keyed-hash.ts';
import { type Act, openReceipt } from '../sealing/receipt.ts';
import type { SealedClaims, Sealer } from '../sealing/seal.ts';
import { shopperIdentity } from '../sealing/shopper-identity.ts';

export interface ActRules {
  sealer: Sealer;
  /** Whether an offer that was asked for without a token allows nothing. */
  requireSigned: boolean;
  hash: KeyedHash;
}

/** What a receipt allows its holder to do. */
export interface OpenedAct {
  provider: string;
  /** The id of the view of the offer. */
  view: string;
  occasion: string;
  /** How many friends may be invited; absent: as many as the vendor takes. */
  most: number | undefined;
  /** Who acts: out of a signed order, or named by the page. */
  customer: Customer;
  /** The vendor's own. */
  sealed: SealedClaims;
}

/**
 * Opens the receipt of an offer that was made to be acted upon in this way.
 *
 * Where nobody signed for the shopper, each who comes with the receipt has an occasion of their own: order numbers can be
 * guessed, and whoever names one first must not take it from the shopper whose order it is.
 *
 * @param named who the page says acts; not read when the receipt says so itself.
 * @throws {Fault} `flow-expired` when it is too old, `origin-not-allowed` when it is another shop's, `signature-required`
 * when nobody signed for the shopper and somebody must, `invalid-request` for anything else.
 */
export async function openAct(
  token: string,
  kind: Act['kind'],
  origin: string,
  named: Customer,
  { sealer, requireSigned, hash }: ActRules,
): Promise<OpenedAct> {
  const receipt = await openReceipt(token, sealer);
  if (receipt === 'lapsed') throw new Fault('flow-expired', { errors: [wrongReceipt(kind)] });
  if (receipt && receipt.origin !== origin) throw new Fault('origin-not-allowed');
  if (receipt?.act?.kind !== kind) throw new InvalidRequest([wrongReceipt(kind)]);
  const { provider, view, act, vendor = {} } = receipt;
  if (requireSigned && !act.customer) throw new Fault('signature-required');
  const occasion = act.customer ? act.occasion : await hash([act.occasion, ...shopperIdentity(named)]);
  return { provider, view, occasion, most: act.most, customer: act.customer ?? named, sealed: vendor };
}

function wrongReceipt(kind: Act['kind']) {
  return { field: 'receipt', expected: `one that came with an offer to ${kind}, in the last two days` };
}
