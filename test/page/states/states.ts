import type { StateElement } from './state-element.ts';

/** What a shopper can see of an element, and how it comes to that. */
export interface State {
  name: string;
  tag: 'referral-offer' | 'post-purchase-offer';
  attributes: Readonly<Record<string, string>>;
  /** From the page's start on, until it is there. */
  reach(element: StateElement): Promise<void>;
  /** The custom state of one that is over by itself in a few seconds. */
  passing?: string;
}

const REFUSED = 'refused-1701@sandbox.example';
const UNCERTAIN = 'no-status@sandbox.example';
const LAST = '[part~="action"]';
const BY_FORM = { provider: 'capillary' };

/** Nothing to be done: until it has drawn this. */
const shows = (selector: string) => (element: StateElement) => element.has(selector);

/** It waits for what comes in a few seconds, or for as long as an element has patience. */
const waiting = (state: State): State => ({ ...state, passing: 'loading', reach: (element) => element.is('loading') });

const referral = (name: string, attributes: State['attributes'], reach: State['reach'] = shows(LAST)): State => ({
  name,
  tag: 'referral-offer',
  attributes: { email: 'rowan.ash@example.com', ...attributes },
  reach,
});

const partner = (name: string, scenario: string, reach: State['reach'] = shows(LAST), attributes = {}): State => ({
  name,
  tag: 'post-purchase-offer',
  attributes: { 'order-id': `SANDBOX-${scenario}.`, ...attributes },
  reach,
});

const join = (name: string, scenario: string, reach: State['reach'] = shows(LAST)): State => ({
  name,
  tag: 'post-purchase-offer',
  attributes: { ...BY_FORM, email: `${scenario}@sandbox.example` },
  reach,
});

const send = async (element: StateElement): Promise<void> => {
  await element.press('[type="checkbox"]');
  await element.press(LAST);
};

const joined = async (element: StateElement): Promise<void> => {
  await element.press(LAST);
  await element.hasNot(LAST);
};

/** Every state there is to see, of both elements. */
export const states: readonly State[] = [
  referral('a panel', {}),
  referral('a button', { presentation: 'button' }),
  referral('a link', { presentation: 'link' }),
  waiting(referral('waiting for an answer', { email: 'hang@sandbox.example' })),
  referral('no offer', { email: 'offer-touchpoint-disabled-404@sandbox.example' }, (element) => element.is('empty')),
  referral('a failure', { email: 'offer-server-error-500@sandbox.example' }, (element) => element.is('failed')),
  referral('a sample', { preview: 'true' }),
  referral('debug', { debug: 'true' }, shows('[part~="debug"]')),
  referral('the journey in a dialog', { open: 'dialog' }, async (element) => {
    await element.press('[part~="action"][aria-haspopup]');
    await element.has('dialog[open]');
  }),
  referral('a recorded coupon', { email: '', 'record-coupon': 'true', 'order-coupon': 'TEA-9F3K-2PLM' }, (element) =>
    element.is('done'),
  ),
  referral('a form', BY_FORM, shows('form')),
  referral('a form behind a button', { ...BY_FORM, presentation: 'button' }, async (element) => {
    await element.press(LAST);
    await element.has('form');
  }),
  referral('a form with faults', BY_FORM, async (element) => {
    await element.type('nobody');
    await element.press('[part~="add"]');
    await element.type('rowan.ash@example.com');
    await element.press(LAST);
    await element.has('[part~="fault"]');
  }),
  referral('a form with three ends', BY_FORM, async (element) => {
    for (const friend of ['hazel@example.net', REFUSED, UNCERTAIN]) {
      if (friend !== 'hazel@example.net') await element.press('[part~="add"]');
      await element.type(friend);
    }
    await send(element);
    await element.has('[part~="note"]');
  }),
  referral('a form that is done', BY_FORM, async (element) => {
    await element.type('hazel@example.net');
    await send(element);
    await element.is('done');
  }),
  referral(
    'a form that could not be sent',
    { ...BY_FORM, email: 'request-refused-401@sandbox.example' },
    async (element) => {
      await element.type('hazel@example.net');
      await send(element);
      await element.has('form:not(:has([aria-busy])) [part~="message"]:not(:empty)');
    },
  ),
  partner('a partner’s offer', 'web-components'),
  partner('a partner’s offer of plain parts', 'plain-types'),
  partner('a partner’s offer of sections', 'v1-sections'),
  partner('a partner’s pale colour', 'pale-colour'),
  partner('the next offer', 'default', async (element) => {
    await element.press('[part~="decline"]');
    await element.has('[part~="status"]:not(:empty)');
  }),
  waiting(partner('an offer that waits', 'delayed')),
  partner('no partner’s offer', 'no-offer', (element) => element.is('empty')),
  partner('a sample of a partner’s', 'default', shows(LAST), { preview: 'true' }),
  join('a promotion to join', 'promotion-default'),
  join('joined', 'promotion-default', joined),
  join('not joined', 'promotion-customer-not-found-8015', joined),
  join('perhaps joined', 'promotion-default+answer-lost', joined),
];

/** @throws {Error} when no state is called that */
export function named(name: string): State {
  const state = states.find((one) => one.name === name);
  if (!state) throw new Error(`No state is called "${name}".`);
  return state;
}
