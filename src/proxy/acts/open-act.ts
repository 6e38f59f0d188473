import type { Customer } from '../../offer/offer-request.ts';
import { Fault, InvalidRequest } from '../fault.ts';
import { type Act, openReceipt } from '../receipt.ts';
import type { SealedClaims, Sealer } from '../seal.ts';

export interface ActRules {
  sealer: Sealer;
  /** Whether an offer that was asked for without a token allows nothing. */
  requireSigned: boolean;
}

/** What a receipt allows its holder to do. */
export interface OpenedAct {
  provider: string;
  /** The id of the view of the offer. */
  view: string;
  occasion: string;
  /** Out of a signed order. */
  customer: Customer | undefined;
  /** The vendor's own. */
  sealed: SealedClaims;
}

/**
 * Opens the receipt of an offer that was made to be acted upon in this way.
 *
 * @throws {Fault} `flow-expired` when it is too old, `origin-not-allowed` when it is another shop's, `signature-required`
 * when nobody signed for the shopper and somebody must, `invalid-request` for anything else.
 */
export async function openAct(
  token: string,
  kind: Act['kind'],
  origin: string,
  { sealer, requireSigned }: ActRules,
): Promise<OpenedAct> {
  const receipt = await openReceipt(token, sealer);
  if (receipt === 'lapsed') throw new Fault('flow-expired', { errors: [wrongReceipt(kind)] });
  if (receipt && receipt.origin !== origin) throw new Fault('origin-not-allowed');
  if (receipt?.act?.kind !== kind) throw new InvalidRequest([wrongReceipt(kind)]);
  const { provider, view, act, vendor = {} } = receipt;
  if (requireSigned && !act.customer) throw new Fault('signature-required');
  return { provider, view, occasion: act.occasion, customer: act.customer, sealed: vendor };
}

function wrongReceipt(kind: Act['kind']) {
  return { field: 'receipt', expected: `one that came with an offer to ${kind}, in the last two days` };
}
