import type { Context } from 'hono';
import type { FragmentNote, OfferTag } from '../../offer/fragment.ts';
import type { OfferAnswer } from '../../offer/offer-answer.ts';
import { present } from '../../offer/present.ts';
import { Fault, MissingField, VendorTimeout, VendorUnavailable } from '../fault.ts';
import type { RenderFragment } from '../fragment.ts';
import {
  type CheckedFragmentRequest,
  type CheckedOfferRequest,
  checkFragmentRequest,
  checkOfferRequest,
  type RequestRules,
} from '../gate/check-request.ts';
import { clientAddress } from '../gate/client-address.ts';
import { deviceOf } from '../gate/device.ts';
import { listedOrigin } from '../gate/origin.ts';
import { readBody } from '../gate/read-body.ts';
import { fragmentResponse } from '../gate/respond.ts';
import { CONTINUATION_LIFETIME, RECEIPT_LIFETIME } from '../limits.ts';
import { describeFault } from '../problem.ts';
import type { ProxyEnv } from '../proxy-env.ts';
import type { Shopper } from '../vendors/vendor.ts';
import { findOffer, type OfferQuestion, type OfferTools } from './answer-offer.ts';
import { postPurchaseQuestion } from './post-purchase-offer.ts';
import { referralQuestion } from './referral-offer.ts';
import type { ServerHandler } from './server-route.ts';

export interface FragmentTools extends OfferTools {
  renderFragment: RenderFragment;
  allowedOrigins: readonly string[];
  now: () => number;
}

const QUESTIONS: Record<OfferTag, (checked: CheckedOfferRequest, origin: string, tools: OfferTools) => OfferQuestion> =
  {
    'referral-offer': referralQuestion,
    'post-purchase-offer': postPurchaseQuestion,
  };

/**
 * `POST /v1/fragment`: a `FragmentRequest` in, HTML out. The same question as the element's own, on the way of the same
 * route; asked by the shop's server while it writes the page.
 *
 * A vendor that cannot be asked is no fault of the page's: it gets the element, and that may try again.
 */
export function fragment(rules: RequestRules, tools: FragmentTools): ServerHandler {
  return async (context) => {
    const json = await readBody(context);
    const wanted = checkFragmentRequest(json);
    const checked = await checkOfferRequest(json, { ...rules, requireSigned: true });
    const origin = originOf(wanted, tools.allowedOrigins);
    const question = { ...QUESTIONS[wanted.element](checked, origin, tools), shopper: shopperOf(wanted) };
    const answer = await findOffer(context, question, tools).catch((error: unknown) => giveUp(context, error));
    const { element, token, nonce, endpoint, provider, placement, situation, segment, variation, locale } = wanted;
    const { presentation, open, analytics, level = 2 } = wanted;
    const asked = { provider, placement, situation, segment, variation, locale };
    const attributes = present<Record<string, string>>({ endpoint, ...asked, presentation, open, analytics });
    const ends = tools.now() + lifetimeOf(answer) * 1_000;
    const order = checked.request.order?.id;
    const note = present<FragmentNote>({ token, order, ends, presentation, answer });
    return fragmentResponse(await tools.renderFragment({ element, attributes, level, note, ...(nonce && { nonce }) }));
  };
}

/** Receipts are good on one origin. A shop that has only one need not say which. */
function originOf({ origin }: CheckedFragmentRequest, allowed: readonly string[]): string {
  const [first, ...others] = allowed;
  if (origin === undefined && first !== undefined && others.length === 0) return first;
  if (origin === undefined) throw new MissingField([{ field: 'origin', expected: 'that of the page' }]);
  const listed = listedOrigin(origin, allowed);
  if (!listed) throw new Fault('origin-not-allowed');
  return listed;
}

/** As the shop's server says: the request's own address and device are that server's. */
function shopperOf({ shopper: { address, userAgent } = {} }: CheckedFragmentRequest): Shopper {
  return {
    address: clientAddress({ remoteAddress: address, forwardedFor: null, trusted: [] }),
    device: deviceOf(new Headers(userAgent ? { 'user-agent': userAgent } : {})),
  };
}

function giveUp(context: Context<ProxyEnv>, error: unknown): undefined {
  if (!(error instanceof VendorUnavailable || error instanceof VendorTimeout)) throw error;
  context.get('notes').reason = describeFault(error.kind, '').reason;
}

/** Seconds. The shorter of its tokens' lives: with a continuation that has lapsed, an offer leads nowhere. */
function lifetimeOf(answer: OfferAnswer | undefined): number {
  return answer?.offer?.layout === 'segments' ? CONTINUATION_LIFETIME : RECEIPT_LIFETIME;
}
