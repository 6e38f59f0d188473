import * as v from 'valibot';
import type { Reason } from '../../offer/reason.ts';
import { openReceipt } from '../sealing/receipt.ts';
import type { Sealer } from '../sealing/seal.ts';
import type { View } from './view.ts';

/** A view as a page reports it. */
export const shownEvent = v.object({
  id: v.string(),
  type: v.literal('shown'),
  receipt: v.string(),
  at: v.pipe(v.number(), v.finite()),
});

export interface EventChecks {
  sealer: Sealer;
  now: () => number;
}

/**
 * A view as the page reports it, or the reason why it will never be counted: `origin-not-allowed` with another shop's
 * receipt, `flow-expired` with one that is too old, `invalid-request` with anything else that is not ours.
 */
export async function checkEvent(event: unknown, origin: string, { sealer, now }: EventChecks): Promise<View | Reason> {
  const result = v.safeParse(shownEvent, event);
  if (!result.success) return 'invalid-request';
  const { id, receipt, at } = result.output;
  const opened = await openReceipt(receipt, sealer);
  if (opened === 'lapsed') return 'flow-expired';
  if (opened?.view !== id) return 'invalid-request';
  if (opened.origin !== origin) return 'origin-not-allowed';
  const { provider, vendor, iat } = opened;
  return { id, provider, origin, at: believable(at, iat * 1000, now()), sealed: vendor ?? {} };
}

/** A page's clock may be wrong. The offer was seen after it was made and before we heard of it, whatever the page says. */
function believable(at: number, made: number, now: number): number {
  return Math.round(Math.min(Math.max(at, made), now));
}
