import type { CouponRedemptionAnswer } from '../../offer/coupon-redemption.ts';
import { PAGE_PATIENCE } from '../../offer/limits.ts';
import { parseCouponRedemptionAnswer } from '../../offer/parse-act-answer.ts';
import { askProxy } from '../asking/proxy-client.ts';
import { offerErrorOf } from '../errors.ts';

/** An order to be recorded. `body` is a `CouponRedemptionRequest` as JSON. */
export interface Redemption {
  /** Of the proxy's route. */
  address: string;
  body: string;
  /** The address, and the order's number or the token it is in. */
  id: string;
}

interface Redeemed {
  body: string;
  answer: Promise<CouponRedemptionAnswer>;
  refused: boolean;
}

/** By id. */
const redeemed = new Map<string, Redeemed>();

/**
 * Records an order with a coupon. An order is posted once in the life of a page, however many ask for it; only one that
 * was refused is posted again when its body has changed, and one that could not be posted whenever it is asked for.
 *
 * Not aborted when whoever asked has left: the order has been placed all the same.
 *
 * @param anew posts a refused order again, though it has not changed: what was mended may be elsewhere
 * @throws {OfferError} for everything but an answer.
 */
export function redeemCoupon(
  { address, body, id }: Redemption,
  { keepalive = true, anew = false } = {},
): Promise<CouponRedemptionAnswer> {
  const known = redeemed.get(id);
  if (known && !(known.refused && (anew || known.body !== body))) return known.answer;
  const ask = () => askProxy({ address: new URL(address), body, keepalive }, parseCouponRedemptionAnswer);
  const answer = ask().catch(async (error: unknown) => {
    const { reason, wait } = offerErrorOf(error);
    if (reason !== 'already-used' || wait === 0) throw error;
    // Somebody else is about it, such as this page before it was loaded anew, and will have ended by then.
    await new Promise((resolve) => setTimeout(resolve, Math.min(wait, PAGE_PATIENCE)));
    return ask();
  });
  const entry: Redeemed = { body, answer, refused: false };
  redeemed.set(id, entry);
  answer.then(
    ({ status }) => {
      entry.refused = status === 'refused';
    },
    () => redeemed.delete(id),
  );
  return answer;
}
