import { fixture, html } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { OfferElement } from '../../../src/elements/offer-element.ts';
import type { CardOffer, EnrolAction, InviteAction, Offer } from '../../../src/offer/offer.ts';
import { part, settled } from './element.ts';
import { replace } from './faults.ts';
import { newOrderId } from './sandbox.ts';

/** A proxy as far as an offer with a call of its own needs one: what is posted, and what comes of it. */
export interface FakeProxy {
  /** Bodies of the calls, oldest first. */
  readonly calls: { path: string; body: Record<string, unknown> }[];
  /** What becomes of the calls from now on; a function is asked anew for each. */
  answer: () => Promise<Response>;
}

/** Shows an offer of this making until `repair`; every other request goes its way. */
export function fakeProxy(offer: Offer): FakeProxy {
  const { fetch } = window;
  const proxy: FakeProxy = { calls: [], answer: () => Promise.reject(new TypeError('Nobody has said what to answer')) };
  replace(window, 'fetch', (input, init = {}) => {
    const { pathname } = new URL(String(input), location.href);
    if (/-offer$/.test(pathname)) return respond({ offer });
    if (!/\/(invitations|enrolments)$/.test(pathname)) return fetch(input, init);
    proxy.calls.push({ path: pathname, body: JSON.parse(String(init.body)) });
    return proxy.answer();
  });
  return proxy;
}

export function respond(body: unknown, status = 200): Promise<Response> {
  return Promise.resolve(new Response(JSON.stringify(body), { status }));
}

/** An answer that waits until it is given. */
export function held(): { answer: () => Promise<Response>; give: (body: unknown, status?: number) => void } {
  let give = (_: Response) => {};
  const promise = new Promise<Response>((resolve) => {
    give = resolve;
  });
  return {
    answer: () => promise,
    give: (body, status = 200) => give(new Response(JSON.stringify(body), { status })),
  };
}

export function inviteOffer(action: Partial<InviteAction> = {}, card: Partial<CardOffer> = {}): CardOffer {
  return actionOffer(
    { kind: 'invite', label: 'Send invitations', identifiers: ['email', 'phone'], most: 10, ...action },
    card,
  );
}

export function enrolOffer(action: Partial<EnrolAction> = {}, card: Partial<CardOffer> = {}): CardOffer {
  return actionOffer({ kind: 'enrol', label: 'Join the circle', ...action }, card);
}

function actionOffer(action: CardOffer['action'], card: Partial<CardOffer>): CardOffer {
  return {
    id: newOrderId(),
    provider: 'capillary',
    layout: 'card',
    locale: 'en-GB',
    headline: 'Share Larkspur',
    description: 'Both of you gain.',
    receipt: 'sealed',
    action,
    ...card,
  };
}

/** An element with an offer of the fake proxy's. */
export async function shownElement(
  tag: 'referral-offer' | 'post-purchase-offer',
  attributes: Record<string, string> = {},
): Promise<OfferElement> {
  const page = await fixture(html`<div><h1>Order confirmed</h1></div>`);
  const element = document.createElement(tag);
  const all = { email: 'rowan.ash@example.com', 'order-id': newOrderId(), 'order-total': '1', 'order-currency': 'GBP' };
  for (const [name, value] of Object.entries({ ...all, ...attributes })) element.setAttribute(name, value);
  const settling = settled(element);
  page.append(element);
  await settling;
  return element;
}

/** Presses as a person does: at a place on the screen. */
export async function press(target: Element | null): Promise<void> {
  if (!target) throw new Error('There is nothing to press.');
  target.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}

/** The button that sends or joins. */
export function actionOf(element: OfferElement): HTMLElement {
  const [action] = [...element.renderRoot.querySelectorAll<HTMLElement>('[part~="action"]')].reverse();
  if (!action) throw new Error('There is no action.');
  return action;
}

/** The rows of the form, as far as they can still be typed into. */
export function rowOf(element: OfferElement, place: number) {
  const row = element.renderRoot.querySelectorAll('[part~="friend"]')[place];
  const [name, contact] = row?.querySelectorAll('input') ?? [];
  return { row, name, contact, remove: row?.querySelector<HTMLElement>('[part~="remove"]') ?? null };
}

/** Fills in a row, adding those that are missing. */
export async function fill(element: OfferElement, place: number, name: string, identifier: string): Promise<void> {
  while (!rowOf(element, place).row) {
    part(element, 'add')?.click();
    await element.updateComplete;
  }
  const row = rowOf(element, place);
  type(row.name, name);
  type(row.contact, identifier);
  await element.updateComplete;
}

function type(field: HTMLInputElement | undefined, text: string): void {
  if (!field) throw new Error('This row is locked.');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** What each row says, a line a row: as a reader sees it. */
export function rowsOf(element: OfferElement): string[] {
  return [...element.renderRoot.querySelectorAll('[part~="friend"]')].map((row) => {
    const typed = [...row.querySelectorAll('input')].map(({ value }) => value).filter(Boolean);
    const words = [...row.querySelectorAll('[part~="sent"], [part~="result"], [part~="fault"]')].map(
      ({ textContent }) => textContent?.replace(/\s+/g, ' ').trim(),
    );
    return [...typed, ...words].join(' | ');
  });
}
