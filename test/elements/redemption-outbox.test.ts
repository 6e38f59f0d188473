import { aTimeout, expect } from '@open-wc/testing';
import { RedemptionOutbox } from '../../src/elements/coupon/redemption-outbox.ts';
import { recordCouponRedemption } from '../../src/index.ts';
import { answer, gatherSendings, never, refuse, repair, replace, uncaught } from './helpers/faults.ts';
import {
  areKept,
  couponOrder,
  forgetOrders,
  isRedeemed,
  keptOrders,
  REDEMPTIONS,
  redemptionsOf,
} from './helpers/redemptions.ts';

// An outbox that has not been asked anything is what a new page has.
afterEach(async () => {
  repair();
  await forgetOrders();
  expect(uncaught.splice(0)).to.deep.equal([]);
});

const keep = { keepOffline: true };

/** As the next page does it. */
function resume(): void {
  new RedemptionOutbox().resume();
}

/** Keeps an order, and shows how. */
async function kept(order = couponOrder()) {
  const now = Date.now();
  await recordOffline(order);
  const [row] = (await keptOrders()).filter(({ id }) => id.endsWith(` ${order.id}`));
  if (!row) throw new Error(`${order.id} is not kept.`);
  expect(row.at).to.be.within(now, Date.now());
  return row;
}

function hangStorage(): void {
  replace(IDBFactory.prototype, 'open', () =>
    Object.create(IDBOpenDBRequest.prototype, {
      onerror: { writable: true },
      onsuccess: { writable: true },
      onupgradeneeded: { writable: true },
    }),
  );
}

async function recordOffline(order = couponOrder()): Promise<void> {
  gatherSendings(refuse, REDEMPTIONS);
  const outcome = await recordCouponRedemption({ order }, keep);
  expect(outcome).to.deep.equal({ status: 'kept', reason: 'vendor-unavailable' });
}

describe('an order that is to be kept', () => {
  it('is sent at once, and forgotten when it is recorded', async () => {
    const order = couponOrder();
    expect(await recordCouponRedemption({ order }, keep)).to.deep.equal({ status: 'recorded' });
    await areKept(0);
    expect(await redemptionsOf(order.id)).to.have.length(1);
  });

  it('is kept with its own fields only', async () => {
    gatherSendings(refuse, REDEMPTIONS);
    const order = couponOrder({ date: '2026-05-14T09:31:07Z' });
    const customer = { email: 'rowan.ash@example.com', firstName: 'Rowan', phone: '07700 900123' };
    const address = { line1: '1 Weir Lane', postcode: 'SY8 0ZZ' };
    const request = { order, customer, address, situation: 'till', locale: 'en-GB', provider: 'mention-me' };
    expect(await recordCouponRedemption(request, keep)).to.deep.equal({ status: 'kept', reason: 'vendor-unavailable' });
    const [row, ...more] = await keptOrders();
    expect(more).to.have.length(0);
    expect(Object.keys(row ?? {}).sort()).to.deep.equal(['address', 'at', 'body', 'id']);
    expect(JSON.parse(row?.body ?? '')).to.deep.equal({
      order,
      situation: 'till',
      locale: 'en-GB',
      provider: 'mention-me',
    });
    expect(JSON.stringify(row)).not.to.match(/rowan|example\.com|900123|weir|SY8/i);
    expect(localStorage).to.have.length(0);
    expect(sessionStorage).to.have.length(0);
    expect(document.cookie).to.equal('');
  });

  it('keeps no token', async () => {
    gatherSendings(refuse, REDEMPTIONS);
    await recordCouponRedemption({ token: 'a.b.c', order: couponOrder() }, keep);
    expect(JSON.stringify(await keptOrders())).not.to.contain('a.b.c');
    const alone = await recordCouponRedemption({ token: 'd.e.f' }, keep);
    expect(alone).to.deep.equal({ status: 'failed', reason: 'vendor-unavailable' });
    await areKept(1);
  });

  it('stays the order of its day', async () => {
    const before = Date.now();
    const row = await kept();
    expect(Date.parse(JSON.parse(row.body).order.date)).to.be.within(before, Date.now());
  });

  it('is sent by the next page, recorded once, and forgotten', async () => {
    const order = couponOrder();
    await recordOffline(order);
    repair();
    for (let page = 0; page < 10; page++) resume();
    await isRedeemed(order.id);
    await areKept(0);
    expect(await recordCouponRedemption({ order }, keep)).to.deep.equal({ status: 'recorded' });
    expect(await redemptionsOf(order.id)).to.have.length(1);
  });

  it('is sent by this page when the network comes back', async () => {
    const order = couponOrder();
    await recordOffline(order);
    repair();
    window.dispatchEvent(new Event('online'));
    await isRedeemed(order.id);
    await areKept(0);
    expect(await redemptionsOf(order.id)).to.have.length(1);
  });

  it('is sent by this page after a pause', async () => {
    const order = couponOrder();
    gatherSendings((index) => (index < 3 ? refuse() : undefined), REDEMPTIONS);
    expect((await recordCouponRedemption({ order }, keep)).status).to.equal('kept');
    // The first pause is as short as any: this page may have paused for other orders.
    window.dispatchEvent(new Event('online'));
    await isRedeemed(order.id);
    await areKept(0);
  });

  const passing: [title: string, stub: () => Promise<Response>, reason: string][] = [
    ['no network', refuse, 'vendor-unavailable'],
    ['500', () => answer(500, {}), 'vendor-unavailable'],
    ['a vendor that is away', () => answer(502, { reason: 'vendor-unavailable' }), 'vendor-unavailable'],
    ['a vendor that is slow', () => answer(504, { reason: 'timeout' }), 'timeout'],
    ['too many requests', () => answer(429, { reason: 'too-many-requests' }), 'too-many-requests'],
    ['HTML', () => Promise.resolve(new Response('<!doctype html>')), 'vendor-unavailable'],
    ['silence', never, 'timeout'],
    ['somebody else about it', () => answer(409, { reason: 'already-used' }, { 'retry-after': '1' }), 'already-used'],
  ];
  for (const [title, stub, reason] of passing) {
    it(`stays at ${title}`, async () => {
      gatherSendings(stub, REDEMPTIONS);
      const outcome = await recordCouponRedemption({ order: couponOrder() }, keep);
      expect(outcome).to.deep.equal({ status: 'kept', reason });
      expect(await keptOrders()).to.have.length(1);
    });
  }

  const final: [title: string, status: number, body: object][] = [
    ['recorded', 202, { status: 'recorded' }],
    ['refused', 200, { status: 'refused', reason: 'refused-by-vendor' }],
    ['not certain', 200, { status: 'uncertain', reason: 'timeout' }],
    ['not as it should be', 400, { reason: 'invalid-request' }],
    ['not signed', 401, { reason: 'signature-required' }],
    ['used up', 409, { reason: 'already-used' }],
  ];
  for (const [title, status, body] of final) {
    it(`is forgotten, and not sent again, when it is ${title}`, async () => {
      await kept();
      const sendings = gatherSendings(() => answer(status, body), REDEMPTIONS);
      resume();
      await areKept(0);
      const outcome = await recordCouponRedemption({ order: couponOrder() }, keep);
      expect(outcome.status).not.to.equal('kept');
      await areKept(0);
      await aTimeout(600);
      expect(sendings).to.have.length(2);
    });
  }

  it('is kept while the page lives where storage is refused, which is said, and is sent again', async () => {
    replace(IDBFactory.prototype, 'open', () => {
      throw new DOMException('Denied', 'SecurityError');
    });
    const order = couponOrder();
    gatherSendings((index) => (index === 0 ? refuse() : undefined), REDEMPTIONS);
    const outcome = await recordCouponRedemption({ order }, keep);
    expect(outcome).to.deep.equal({ status: 'kept', reason: 'vendor-unavailable', unstored: true });
    window.dispatchEvent(new Event('online'));
    await isRedeemed(order.id);
  });

  it('is kept while the page lives where storage and proxy hang, and neither is waited for after the other', async () => {
    hangStorage();
    gatherSendings(never, REDEMPTIONS);
    const start = performance.now();
    const outcome = await recordCouponRedemption({ order: couponOrder() }, keep);
    expect(outcome).to.deep.equal({ status: 'kept', reason: 'timeout', unstored: true });
    expect(performance.now() - start).to.be.lessThan(12_000);
  });

  it('has failed when it is more than may be kept', async () => {
    gatherSendings(refuse, REDEMPTIONS);
    const order = couponOrder({ coupon: 'T'.repeat(70_000) });
    const outcome = await recordCouponRedemption({ order }, keep);
    expect(outcome).to.deep.equal({ status: 'failed', reason: 'vendor-unavailable' });
    expect(await keptOrders()).to.deep.equal([]);
  });

  it('is recorded all the same where storage hangs', async () => {
    hangStorage();
    expect(await recordCouponRedemption({ order: couponOrder() }, keep)).to.deep.equal({ status: 'recorded' });
  });

  it('is kept once, however often it is tried', async () => {
    const order = couponOrder();
    for (let time = 0; time < 3; time++) await recordOffline(order);
    expect(await keptOrders()).to.have.length(1);
  });
});
