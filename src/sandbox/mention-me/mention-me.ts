import * as v from 'valibot';
import type { Answer, Arrival, History, SandboxVendor, Verdict } from '../vendor.ts';
import { checkCall } from './check-call.ts';
import { hostPage } from './hosted-pages.ts';
import { outcomes } from './outcomes.ts';
import { type CallBody, enrolment, redemption } from './schemas.ts';

const REDEMPTION_PATH = /^\/api\/consumer\/v[12]\/coupon_redemption$/;

/** The calls, each with the shape of its body and the outcome when nobody chooses one. */
const ROUTES = [
  { path: /^\/api\/entry-point\/v[12]\/(offer|referrer)$/, schema: enrolment, usual: 'offer-default' },
  { path: REDEMPTION_PATH, schema: redemption, usual: 'coupon-redemption-accepted-202' },
];

/**
 * Mention Me: enrol a customer in an offer, record an order with a coupon.
 *
 * A call chooses its own end by coupon (`SANDBOX-COUPON-REDEMPTION-FORBIDDEN-403`) or by e-mail
 * (`offer-no-url+slow-2000@sandbox.example`). A second redemption for the same order is answered like the first, and
 * marked in the log: it might reward somebody twice.
 */
export const mentionMe: SandboxVendor = {
  name: 'mention-me',
  addresses: ['mention-me'],
  outcomes,
  judge,
  host: hostPage,
};

function judge(arrival: Arrival, history: History): Verdict {
  const route = ROUTES.find(({ path }) => path.test(arrival.path));
  if (!route) return refuse(404, ['there is nothing at this address']);
  if (arrival.method !== 'POST') return refuse(405, ['only POST is understood here'], { allow: 'POST' });
  if (typeof arrival.body === 'string') return refuse(400, ['the body is not readable as JSON']);
  const checked = checkCall(arrival, route.schema);
  if ('problems' in checked) return refuse(422, checked.problems);
  return {
    usual: route.usual,
    wanted: readWanted(checked.body),
    repeated: route.schema === redemption && isRecorded(checked.body, history),
  };
}

/** Whether a redemption for this order came before, through either version; whatever became of it. */
function isRecorded({ order, request }: CallBody, { entries }: History): boolean {
  return entries.some((entry) => {
    if (entry.outcome === 'refused' || !REDEMPTION_PATH.test(entry.path)) return false;
    const { output: past, success } = v.safeParse(redemption, entry.body);
    return (
      success &&
      past.order.orderIdentifier === order?.orderIdentifier &&
      past.request.partnerCode === request.partnerCode
    );
  });
}

function readWanted({ customer, order }: CallBody): string | undefined {
  // Several coupons stand in one field, joined by commas.
  const coupons = order?.couponCode?.split(',').map((code) => code.trim());
  const coupon = coupons?.find((code) => code.startsWith('SANDBOX-'));
  if (coupon) return coupon.slice('SANDBOX-'.length);
  return /^(.+)@sandbox\.example$/i.exec(customer?.emailAddress ?? '')?.[1];
}

function refuse(status: number, messages: string[], headers: Answer['headers'] = {}): Verdict {
  const errors = messages.map((message) => ({ message }));
  return { refusal: { status, headers: { 'content-type': 'application/json', ...headers }, body: { errors } } };
}
