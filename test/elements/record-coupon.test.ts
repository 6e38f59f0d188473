import { aTimeout, expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/index.ts';
import type { ReferralOffer } from '../../src/elements/referral-offer.ts';
import { grantConsent, type Order, recordCouponRedemption } from '../../src/index.ts';
import { settled } from './helpers/element.ts';
import { answer, countOpenings, gatherSendings, refuse, repair, replace } from './helpers/faults.ts';
import { couponOrder, isRedeemed, REDEMPTIONS, redemptionsOf } from './helpers/redemptions.ts';
import { arrivalsOf } from './helpers/sandbox.ts';

afterEach(repair);

/** An element with a thank-you in it; attributes as HTML has them. */
function element(order: Order, attributes: Record<string, string> = {}): ReferralOffer {
  const made = document.createElement('referral-offer');
  const all = {
    'record-coupon': '',
    'order-id': order.id,
    'order-total': order.total,
    'order-currency': order.currency,
    ...(order.coupon && { 'order-coupon': order.coupon }),
    ...attributes,
  };
  for (const [name, value] of Object.entries(all)) made.setAttribute(name, value);
  made.innerHTML = '<p>Thank you for your order.</p>';
  return made;
}

const isIn = (made: Element, state: string) =>
  waitUntil(() => made.matches(`:state(${state})`), `it is ${state}`, { timeout: 10_000 });

/** Gathers everything an element says to the page. */
function eventsOf(made: ReferralOffer): CustomEvent[] {
  const events: CustomEvent[] = [];
  for (const name of ['offer-load', 'offer-empty', 'offer-error', 'offer-enrol', 'offer-invite'] as const) {
    made.addEventListener(name, (event) => events.push(event));
  }
  return events;
}

describe('an element with record-coupon', () => {
  it('records the order once, is done without a word, and leaves what the page wrote', async () => {
    const order = couponOrder();
    const made = element(order, { 'order-items': '2', 'first-name': 'Rowan', situation: 'till' });
    const events = eventsOf(made);
    document.body.append(made);
    await isIn(made, 'done');
    const [arrival, ...more] = await arrivalsOf(order.id);
    expect(more).to.have.length(0);
    expect(arrival?.path).to.match(/\/coupon_redemption$/);
    expect(arrival?.body.order).to.include({ couponCode: order.coupon, orderItemCount: '2' });
    expect(arrival?.body.request).to.include({ situation: 'till' });
    expect(made.reason).to.equal(undefined);
    expect(events).to.deep.equal([]);
    expect(made.querySelector('p')?.offsetHeight).to.be.greaterThan(0);
    expect(made.renderRoot.textContent?.trim()).to.equal('');
    await expect(made).to.be.accessible();
    made.remove();
  });

  it('takes it from a JSON child as well, and the yes from a property', async () => {
    const order = couponOrder();
    const made = await fixture<ReferralOffer>(html`<referral-offer></referral-offer>`);
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify({ order });
    made.append(script);
    made.recordCoupon = true;
    await isIn(made, 'done');
    expect(await redemptionsOf(order.id)).to.have.length(1);
  });

  const { coupon: _, ...withoutCoupon } = couponOrder();
  const silent: [title: string, made: () => ReferralOffer][] = [
    [
      'without the attribute',
      () => {
        const made = element(couponOrder());
        made.removeAttribute('record-coupon');
        return made;
      },
    ],
    ['when the attribute says false', () => element(couponOrder(), { 'record-coupon': 'false' })],
    ['when the attribute says something else', () => element(couponOrder(), { 'record-coupon': 'maybe' })],
    ['when the property is text', () => Object.assign(element(couponOrder()), { recordCoupon: 'false' })],
    ['when there is no coupon', () => element(withoutCoupon)],
    ['when the coupon is blank', () => element(couponOrder({ coupon: '  ' }))],
  ];
  for (const [title, make] of silent) {
    it(`records nothing ${title}, and wants an e-mail address`, async () => {
      const sendings = gatherSendings(undefined, REDEMPTIONS);
      const made = make();
      const settling = settled(made);
      document.body.append(made);
      expect((await settling).detail).to.deep.equal({ reason: 'missing-field' });
      expect(sendings).to.have.length(0);
      made.remove();
    });
  }

  for (const known of [{}, { phone: '+447700900123' }]) {
    it(`names the order’s number where it is missing${'phone' in known ? ', whoever the shopper is' : ''}`, async () => {
      const made = element(couponOrder({ id: '' }), { debug: '', ...known });
      const settling = settled(made);
      document.body.append(made);
      expect((await settling).detail).to.deep.equal({ reason: 'missing-field' });
      await made.updateComplete;
      expect(made.renderRoot.textContent).to.contain('order.id');
      expect(made.renderRoot.textContent).not.to.contain('customer.email');
      made.remove();
    });
  }

  it('does not name whom it would have asked for an offer, for another may be the one who records', async () => {
    const order = couponOrder();
    const made = element(order, { provider: 'capillary', phone: '+447700900123' });
    document.body.append(made);
    await isIn(made, 'done');
    expect(await redemptionsOf(order.id)).to.have.length(1);
    made.remove();
  });

  it('asks for an offer, and records nothing, when there is an e-mail address', async () => {
    const order = couponOrder();
    const made = element(order, { email: 'rowan.ash@example.com' });
    const settling = settled(made);
    document.body.append(made);
    expect((await settling).type).to.equal('offer-load');
    const paths = (await arrivalsOf(order.id)).map(({ path }) => path);
    expect(paths).to.have.length(1);
    expect(paths[0]).not.to.contain('coupon_redemption');
    made.remove();
  });

  it('leaves an order in a token to the proxy, unread', async () => {
    const sendings = gatherSendings(() => answer(202, { status: 'recorded' }), REDEMPTIONS);
    const token = `token-of-${couponOrder().id}`;
    const made = element(couponOrder(), { token, situation: 'till' });
    document.body.append(made);
    await isIn(made, 'done');
    const body = JSON.parse(String(sendings[0]?.init.body));
    expect(body).to.include({ token, situation: 'till' });
    expect(body).not.to.have.any.keys('order', 'customer', 'address');
    made.remove();
  });

  it('asks once, however many elements there are, and however they are moved, drawn anew and spoken to', async () => {
    const sendings = gatherSendings(undefined, REDEMPTIONS);
    const order = couponOrder();
    const made = element(order);
    const twin = element(order, { locale: 'de-AT' });
    document.body.append(made, twin);
    const frame = await fixture(html`<div lang="fr"></div>`);
    frame.append(made);
    await isIn(made, 'done');
    twin.remove();
    document.body.prepend(twin);
    made.situation = 'kiosk';
    made.orderTotal = '46.5';
    await made.updateComplete;
    frame.replaceChildren(element(order));
    const last = frame.querySelector('referral-offer');
    if (last) await isIn(last, 'done');
    await isIn(twin, 'done');
    expect((await recordCouponRedemption({ order })).status).to.equal('recorded');
    expect(sendings).to.have.length(1);
    expect(await redemptionsOf(order.id)).to.have.length(1);
    twin.remove();
  });

  it('records an order although the element has left at once', async () => {
    const order = couponOrder();
    const made = element(order);
    document.body.append(made);
    await made.updateComplete;
    made.remove();
    await isRedeemed(order.id);
  });

  const ends: [answer: object, state: string, type: string | undefined, reason: string | undefined][] = [
    [{ status: 'recorded' }, 'done', undefined, undefined],
    [{ status: 'refused', reason: 'refused-by-vendor' }, 'empty', 'offer-empty', 'refused-by-vendor'],
    [{ status: 'refused', reason: 'site-blocked' }, 'empty', 'offer-empty', 'site-blocked'],
    [{ status: 'uncertain', reason: 'timeout' }, 'done', 'offer-empty', 'timeout'],
    [{ status: 'uncertain', reason: 'vendor-unavailable' }, 'done', 'offer-empty', 'vendor-unavailable'],
  ];
  for (const [body, state, type, reason] of ends) {
    it(`is ${state} and fires ${type ?? 'nothing'} at ${Object.values(body).join(', ')}`, async () => {
      const sendings = gatherSendings(() => answer(200, body), REDEMPTIONS);
      const made = element(couponOrder());
      const events = eventsOf(made);
      document.body.append(made);
      await isIn(made, state);
      await made.updateComplete;
      expect(events.map((event) => [event.type, event.detail])).to.deep.equal(type ? [[type, { reason }]] : []);
      expect(made.reason).to.equal(reason);
      expect(made.querySelector('p')?.offsetHeight).to.be.greaterThan(0);
      made.requestUpdate();
      await made.updateComplete;
      expect(sendings).to.have.length(1);
      made.remove();
    });
  }

  const failures: [title: string, stub: () => Promise<Response>, reason: string][] = [
    ['400', () => answer(400, { reason: 'invalid-request' }), 'invalid-request'],
    ['401', () => answer(401, { reason: 'signature-required' }), 'signature-required'],
    ['403', () => answer(403, { reason: 'origin-not-allowed' }), 'origin-not-allowed'],
    ['409', () => answer(409, { reason: 'already-used' }), 'already-used'],
    ['413', () => answer(413, {}), 'too-large'],
    ['429', () => answer(429, {}), 'too-many-requests'],
    ['500', () => answer(500, {}), 'vendor-unavailable'],
    ['502', () => answer(502, { reason: 'vendor-unavailable' }), 'vendor-unavailable'],
    ['504', () => answer(504, { reason: 'timeout' }), 'timeout'],
    ['HTML', () => Promise.resolve(new Response('<!doctype html>')), 'vendor-unavailable'],
    ['another answer', () => answer(200, { offer: null, reason: 'no-offer' }), 'vendor-unavailable'],
    ['no network', refuse, 'vendor-unavailable'],
  ];
  for (const [title, stub, reason] of failures) {
    it(`has failed, and fires offer-error with ${reason}, at ${title}`, async () => {
      gatherSendings(stub, REDEMPTIONS);
      const order = couponOrder({ coupon: 'TEA-SECRET' });
      const made = element(order);
      const settling = settled(made);
      document.body.append(made);
      const { type, detail } = await settling;
      expect(type).to.equal('offer-error');
      expect(detail).to.deep.equal({ reason });
      expect(made.matches(':state(failed)')).to.equal(true);
      expect(made.querySelector('p')?.offsetHeight).to.be.greaterThan(0);
      made.remove();
    });
  }

  it('names the request of a failure, so that it can be found in the log', async () => {
    gatherSendings(() => answer(502, { reason: 'vendor-unavailable' }, { 'x-request-id': 'request-1' }), REDEMPTIONS);
    const made = element(couponOrder());
    const settling = settled(made);
    document.body.append(made);
    expect((await settling).detail).to.deep.equal({ reason: 'vendor-unavailable', requestId: 'request-1' });
    made.remove();
  });

  it('tries again when the network is back', async () => {
    const sendings = gatherSendings((index) => (index === 0 ? refuse() : undefined), REDEMPTIONS);
    replace(Navigator.prototype, 'onLine', false);
    const order = couponOrder();
    const made = element(order);
    const settling = settled(made);
    document.body.append(made);
    expect((await settling).detail).to.deep.equal({ reason: 'offline' });
    repair();
    window.dispatchEvent(new Event('online'));
    await isIn(made, 'done');
    expect(sendings).to.have.length(1);
    expect(await redemptionsOf(order.id)).to.have.length(1);
    made.remove();
  });

  it('sends nothing as a preview', async () => {
    const sendings = gatherSendings(undefined, REDEMPTIONS);
    const made = element(couponOrder(), { preview: '' });
    document.body.append(made);
    await made.updateComplete;
    expect(made.matches(':state(shown)')).to.equal(true);
    expect(sendings).to.have.length(0);
    made.remove();
  });

  // The last, as consent that was given to a page stays.
  it('sends and stores nothing without consent, and records the order when it is given', async () => {
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name ?? '');
    const openings = countOpenings();
    const sendings = gatherSendings(undefined, REDEMPTIONS);
    const order = couponOrder();
    const waiting = [element(order, { consent: 'required' }), element(order, { consent: 'auto' })];
    const denied = element(order, { consent: 'denied' });
    document.body.append(...waiting, denied);
    await aTimeout(500);
    for (const made of [...waiting, denied]) expect(made.reason).to.equal('no-consent');
    expect(sendings).to.have.length(0);
    expect(openings()).to.equal(0);
    expect(await indexedDB.databases()).to.deep.equal([]);
    grantConsent();
    for (const made of waiting) await isIn(made, 'done');
    expect(denied.reason).to.equal('no-consent');
    expect(sendings).to.have.length(1);
    expect(await redemptionsOf(order.id)).to.have.length(1);
    for (const made of [...waiting, denied]) made.remove();
  });
});
