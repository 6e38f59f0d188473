import { expect, waitUntil } from '@open-wc/testing';
import '../../src/index.ts';
import { type CouponRedemptionOutcome, recordCouponRedemption } from '../../src/index.ts';
import { answer, countOpenings, gatherSendings, never, refuse, repair, replace, uncaught } from './helpers/faults.ts';
import { couponOrder, keptOrders, REDEMPTIONS, redemptionsOf } from './helpers/redemptions.ts';

afterEach(async () => {
  repair();
  expect(uncaught.splice(0)).to.deep.equal([]);
});

const text = (body: string, status = 200) => Promise.resolve(new Response(body, { status }));

describe('recordCouponRedemption()', () => {
  it('records an order, under the vendor’s names', async () => {
    const order = couponOrder({ date: '2026-05-14T09:31:07Z', items: '2', gift: true });
    const customer = { firstName: 'Rowan' };
    const address = { postcode: 'SY8 0ZZ' };
    const outcome = await recordCouponRedemption({
      order,
      customer,
      address,
      situation: 'till',
      locale: 'en-GB',
      segment: 'shop',
    });
    expect(outcome).to.deep.equal({ status: 'recorded' });
    const [arrival, ...more] = await redemptionsOf(order.id);
    expect(more).to.have.length(0);
    expect(arrival?.body.order).to.include({ couponCode: 'TEA-9F3K', total: '46.50', orderItemCount: '2' });
    expect(arrival?.body.request).to.include({ situation: 'till', localeCode: 'en_GB', segment: 'shop' });
    expect(arrival?.body.address).to.deep.equal({ addressPostCode: 'SY8 0ZZ' });
  });

  it('is a method of what the queue becomes', async () => {
    const api = window.offerElements;
    if (!api || !('recordCouponRedemption' in api)) throw new Error('The queue is not taken over.');
    const order = couponOrder();
    expect(await api.recordCouponRedemption({ order })).to.deep.equal({ status: 'recorded' });
    expect(await redemptionsOf(order.id)).to.have.length(1);
  });

  it('asks once for an order, however often it is called, at once or later', async () => {
    const sendings = gatherSendings(undefined, REDEMPTIONS);
    const order = couponOrder();
    const outcomes = await Promise.all([recordCouponRedemption({ order }), recordCouponRedemption({ order })]);
    outcomes.push(await recordCouponRedemption({ order, situation: 'kiosk' }));
    expect(outcomes).to.deep.equal(outcomes.map(() => ({ status: 'recorded' })));
    expect(sendings).to.have.length(1);
  });

  it('reads what it is given like everything of a page’s: numbers as text, and nothing it does not know', async () => {
    const sendings = gatherSendings(() => answer(202, { status: 'recorded' }), REDEMPTIONS);
    const { id } = couponOrder();
    const order = { id, total: 46.5, currency: ' GBP ', coupon: 'TEA', items: null, note: 'secret', gift: 'true' };
    const request = { order, locale: 7, provider: {}, secret: 'secret' };
    await Reflect.apply(recordCouponRedemption, undefined, [request]);
    expect(JSON.parse(String(sendings[0]?.init.body))).to.deep.equal({
      order: { id, total: '46.5', currency: 'GBP', coupon: 'TEA', gift: true },
      locale: '7',
    });
  });

  const all = ['order.id', 'order.total', 'order.currency', 'order.coupon'];
  const throwing = {
    get order(): never {
      throw new Error('The shop’s own');
    },
  };
  const { coupon: _, ...withoutCoupon } = couponOrder();
  const insufficient: [title: string, request: unknown, fields: string[]][] = [
    ['nothing', undefined, all],
    ['null', null, all],
    ['text', 'order', all],
    ['an object that throws', throwing, all],
    ['an order that is text', { order: 'LKS-1' }, all],
    ['an order without a coupon', { order: withoutCoupon }, ['order.coupon']],
    ['an order with a blank coupon', { order: couponOrder({ coupon: ' ' }) }, ['order.coupon']],
    ['an order without a number', { order: couponOrder({ id: '' }) }, ['order.id']],
  ];
  for (const [title, request, fields] of insufficient) {
    for (const keepOffline of [false, true]) {
      it(`names what is missing in ${title}, and asks nobody${keepOffline ? ' and keeps nothing' : ''}`, async () => {
        const sendings = gatherSendings(undefined, REDEMPTIONS);
        const outcome = await Reflect.apply(recordCouponRedemption, undefined, [request, { keepOffline }]);
        expect(outcome).to.deep.equal({ status: 'failed', reason: 'missing-field', fields });
        expect(sendings).to.have.length(0);
        expect(await keptOrders()).to.deep.equal([]);
      });
    }
  }

  it('names an endpoint that is none', async () => {
    const outcome = await recordCouponRedemption({ order: couponOrder() }, { endpoint: 'javascript:alert(1)' });
    expect(outcome).to.deep.equal({ status: 'failed', reason: 'invalid-request', fields: ['endpoint'] });
  });

  it('asks the proxy it is told of', async () => {
    const outcome = await recordCouponRedemption({ order: couponOrder() }, { endpoint: '/nowhere' });
    expect(outcome).to.deep.equal({ status: 'failed', reason: 'vendor-unavailable' });
  });

  it('sends a token in the place of shopper and order', async () => {
    const sendings = gatherSendings(() => answer(202, { status: 'recorded' }), REDEMPTIONS);
    const token = `token-of-${couponOrder().id}`;
    await recordCouponRedemption({ token, order: couponOrder(), customer: { firstName: 'Rowan' }, situation: 'till' });
    expect(JSON.parse(String(sendings[0]?.init.body))).to.deep.equal({ token, situation: 'till' });
  });

  it('goes as a simple request that outlives the page', async () => {
    const sendings = gatherSendings(() => answer(202, { status: 'recorded' }), REDEMPTIONS);
    await recordCouponRedemption({ order: couponOrder() });
    expect(sendings[0]?.init).to.deep.include({
      method: 'POST',
      keepalive: true,
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
    });
    expect(new Request('/', sendings[0]?.init).headers.get('content-type')).to.equal('text/plain;charset=UTF-8');
  });

  const problem = (status: number, reason: string, errors?: unknown) =>
    answer(status, { reason, errors }, { 'x-request-id': 'request-1' });
  const ends: [title: string, stub: () => Promise<Response>, outcome: CouponRedemptionOutcome][] = [
    ['202 recorded', () => answer(202, { status: 'recorded' }), { status: 'recorded' }],
    [
      '200 refused',
      () => answer(200, { status: 'refused', reason: 'site-blocked' }),
      { status: 'refused', reason: 'site-blocked' },
    ],
    [
      '200 refused, for a reason nobody knows',
      () => answer(200, { status: 'refused', reason: '<b>' }),
      { status: 'refused', reason: 'refused-by-vendor' },
    ],
    [
      '200 uncertain',
      () => answer(200, { status: 'uncertain', reason: 'timeout' }),
      { status: 'uncertain', reason: 'timeout' },
    ],
    [
      '400',
      () => problem(400, 'invalid-request', [{ field: 'order.total' }]),
      { status: 'failed', reason: 'invalid-request', fields: ['order.total'], requestId: 'request-1' },
    ],
    [
      '401',
      () => problem(401, 'signature-required'),
      { status: 'failed', reason: 'signature-required', requestId: 'request-1' },
    ],
    [
      '403',
      () => problem(403, 'origin-not-allowed'),
      { status: 'failed', reason: 'origin-not-allowed', requestId: 'request-1' },
    ],
    ['409', () => problem(409, 'already-used'), { status: 'failed', reason: 'already-used', requestId: 'request-1' }],
    ['413 of something in front', () => text('', 413), { status: 'failed', reason: 'too-large' }],
    ['429 of something in front', () => text('', 429), { status: 'failed', reason: 'too-many-requests' }],
    [
      '502',
      () => problem(502, 'vendor-unavailable'),
      { status: 'failed', reason: 'vendor-unavailable', requestId: 'request-1' },
    ],
    ['504', () => problem(504, 'timeout'), { status: 'failed', reason: 'timeout', requestId: 'request-1' }],
    ['504 of something in front', () => text('', 504), { status: 'uncertain', reason: 'timeout' }],
    ['HTML', () => text('<!doctype html>'), { status: 'uncertain', reason: 'vendor-unavailable' }],
    ['null', () => answer(200, null), { status: 'uncertain', reason: 'vendor-unavailable' }],
    [
      'another status',
      () => answer(200, { status: 'constructor' }),
      { status: 'uncertain', reason: 'vendor-unavailable' },
    ],
    ['no network', refuse, { status: 'failed', reason: 'vendor-unavailable' }],
    [
      'a fetch of the shop’s that throws',
      () => {
        throw new Error('The shop’s own');
      },
      { status: 'failed', reason: 'vendor-unavailable' },
    ],
  ];
  for (const [title, stub, expected] of ends) {
    it(`resolves with ${expected.status} at ${title}, stores nothing, and says nothing`, async () => {
      const said: unknown[] = [];
      for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
        replace(console, method, (...words: unknown[]) => said.push(words));
      }
      gatherSendings(stub, REDEMPTIONS);
      const openings = countOpenings();
      expect(await recordCouponRedemption({ order: couponOrder() })).to.deep.equal(expected);
      expect(openings()).to.equal(0);
      expect(said).to.deep.equal([]);
    });
  }

  it('resolves with uncertain when nothing ever comes back, for the proxy may have heard', async () => {
    gatherSendings(never, REDEMPTIONS);
    expect(await recordCouponRedemption({ order: couponOrder() })).to.deep.equal({
      status: 'uncertain',
      reason: 'timeout',
    });
  });

  it('waits while somebody else is about the order, and then hears how it ended', async () => {
    const held = () => answer(409, { reason: 'already-used' }, { 'retry-after': '1' });
    const sendings = gatherSendings(
      (index) => (index === 0 ? held() : answer(202, { status: 'recorded' })),
      REDEMPTIONS,
    );
    expect(await recordCouponRedemption({ order: couponOrder() })).to.deep.equal({ status: 'recorded' });
    expect((sendings[1]?.at ?? 0) - (sendings[0]?.at ?? 0)).to.be.within(900, 3_000);
    expect(sendings).to.have.length(2);
  });

  it('asks the proxy again, when called again, of an order whose answer was lost', async () => {
    gatherSendings((index) => (index === 0 ? text('<!doctype html>') : undefined), REDEMPTIONS);
    const order = couponOrder();
    expect((await recordCouponRedemption({ order })).status).to.equal('uncertain');
    expect(await recordCouponRedemption({ order })).to.deep.equal({ status: 'recorded' });
  });

  const again: [status: string, body: object, sends: number][] = [
    ['refused', { status: 'refused', reason: 'site-blocked' }, 2],
    ['failed', { reason: 'vendor-unavailable' }, 2],
    ['uncertain', { status: 'uncertain', reason: 'timeout' }, 1],
    ['recorded', { status: 'recorded' }, 1],
  ];
  for (const [status, body, sends] of again) {
    it(`${sends === 1 ? 'never sends what is' : 'sends again, when called again, what was'} ${status}`, async () => {
      const sendings = gatherSendings(() => answer(status === 'failed' ? 502 : 200, body), REDEMPTIONS);
      const order = couponOrder({ date: '2026-05-14' });
      expect((await recordCouponRedemption({ order })).status).to.equal(status);
      expect((await recordCouponRedemption({ order })).status).to.equal(status);
      expect(sendings).to.have.length(sends);
    });
  }

  it('keeps the order’s number and the coupon out of every address', async () => {
    performance.clearResourceTimings();
    const order = couponOrder({ coupon: 'TEA-SECRET' });
    await recordCouponRedemption({ order });
    await waitUntil(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith(REDEMPTIONS)));
    for (const { name } of performance.getEntriesByType('resource')) {
      expect(name).not.to.contain(order.id);
      expect(name).not.to.contain('TEA-SECRET');
    }
  });
});
