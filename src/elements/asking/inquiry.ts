import type { OfferRequest } from '../../offer/offer-request.ts';
import type { Inputs } from '../attributes/inputs.ts';
import { readJsonChild } from '../attributes/json-child.ts';
import { REDEMPTION_ROUTE } from '../delivery/redemption-route.ts';
import { nearestLanguage } from '../drawing/nearest-language.ts';
import type { AskingRules } from './asking-rules.ts';
import { type Gathered, gatherRequest, ORDER_FLAGS, ORDER_TEXTS, type Source } from './gather-request.ts';
import { proxyAddress } from './proxy-address.ts';
import type { Question } from './question.ts';

/** What a page has told an element. */
export interface Told {
  element: Element;
  inputs: Inputs;
  /** What is known from elsewhere: what was pushed into the queue, and what the page tells others. */
  elsewhere: readonly Source[];
  /** The shopper has consented. */
  granted: boolean;
}

/** What an element asks, or has recorded. */
export interface ElementQuestion extends Question {
  /** The order whose coupon is to be recorded, instead of asking for an offer. */
  redeems?: string;
}

/** What comes of what an element has been told. Why there is no question, `silence.ts` says. */
export interface Inquiry {
  gathered: Gathered;
  preview: boolean;
  mayAsk: boolean;
  /** Where offers are asked for; absent when the endpoint is no address of a server. */
  address?: URL | undefined;
  /** Fields without which asking is in vain. */
  missing: readonly string[];
  /** The rest of the page may still bring what is missing: a JSON child, or the queue. */
  isOpen: boolean;
  question?: ElementQuestion | undefined;
}

/**
 * May an element ask, is there enough to ask with, and what is the question?
 *
 * Nothing here is of Lit, or of an element that has come to life: whoever asks in its place, before its script has
 * come, asks by these same lines, and so the same.
 */
export function inquire(rules: AskingRules, told: Told): Inquiry {
  const { inputs } = told;
  const gathered = gatherRequest(sourcesOf(told));
  const token = inputs.text('token');
  const missing = token ? [] : rules.missingFields(gathered, inputs);
  const hasAll = missing.length === 0 && Boolean(gathered.request.order || token);
  const inquiry = {
    gathered,
    preview: Boolean(inputs.flag('preview')),
    mayAsk: isAllowed(told),
    address: proxyAddress(inputs.text('endpoint'), rules.route),
    missing,
    isOpen: !hasAll && document.readyState === 'loading',
  };
  const { preview, mayAsk, address, isOpen } = inquiry;
  if (preview || !mayAsk || !address || isOpen || missing.length > 0) return inquiry;
  return { ...inquiry, question: questionOf(rules, told, gathered, address) };
}

/** In the order they are believed; see `gather-request.ts`. */
function sourcesOf({ element, inputs, elsewhere }: Told): Source[] {
  const { text, flag, raw } = inputs;
  return [
    { name: 'property', order: raw('order'), customer: raw('customer'), address: raw('address') },
    {
      name: 'attributes',
      order: Object.fromEntries([
        ...ORDER_TEXTS.map((name) => [name, text(`order-${name}`)]),
        ...ORDER_FLAGS.map((name) => [name, flag(`order-${name}`)]),
      ]),
      customer: {
        email: text('email'),
        firstName: text('first-name'),
        lastName: text('last-name'),
        title: text('customer-title'),
        id: text('customer-id'),
        phone: text('phone'),
      },
    },
    { name: 'child', ...readJsonChild(element) },
    ...elsewhere,
  ];
}

/**
 * No attribute, or `granted`: the shop has decided. An unknown word waits, because silence is no consent; and so does
 * whatever else a framework has set here, `false` before all.
 */
function isAllowed({ inputs, granted }: Told): boolean {
  const given = inputs.raw('consent') ?? '';
  const consent = typeof given === 'string' ? given.trim() || 'granted' : '';
  return consent === 'granted' || (granted && consent !== 'denied');
}

function questionOf(
  rules: AskingRules,
  { element, inputs }: Told,
  { request }: Gathered,
  offers: URL,
): ElementQuestion | undefined {
  const token = inputs.text('token');
  const redeems = rules.recordsCoupon(request, inputs) ? (token ?? request.order?.id) : undefined;
  const address = redeems ? proxyAddress(inputs.text('endpoint'), REDEMPTION_ROUTE) : offers;
  if (!address) return undefined;
  // JSON has no `undefined`: what is not known is not sent.
  const body: { [Name in keyof OfferRequest]: OfferRequest[Name] | undefined } = {
    ...(token ? { token } : request),
    // It names whom to ask for an offer. Who records orders is for the proxy to say.
    provider: redeems ? undefined : inputs.text('provider'),
    situation: inputs.text('situation'),
    segment: inputs.text('segment'),
    variation: inputs.text('variation'),
    locale: inputs.text('locale') ?? nearestLanguage(element),
    ...rules.extraFields(inputs),
  };
  return { address, body: JSON.stringify(body), ...(redeems && { redeems }) };
}
