import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { recordCouponRedemption } from '../../src/elements/coupon/record-coupon-redemption.ts';
import { RedemptionOutbox } from '../../src/elements/coupon/redemption-outbox.ts';
import { resumeWithoutElements } from '../../src/elements/delivery/redemptions.ts';
import type { OfferErrorEvent } from '../../src/elements/events.ts';
import {
  answer,
  countOpenings,
  gatherSendings,
  never,
  refuse,
  repair,
  replace,
  skipPauses,
  uncaught,
} from './helpers/faults.ts';
import {
  areKept,
  couponOrder,
  forgetOrders,
  isRedeemed,
  keepOrder,
  keptOrders,
  REDEMPTIONS,
  redemptionsOf,
} from './helpers/redemptions.ts';

// An outbox that has not been asked anything is what a new page has; on this page nobody else repeats.
afterEach(async () => {
  repair();
  endGathering();
  await forgetOrders();
  expect(uncaught.splice(0)).to.deep.equal([]);
});

/** Sets the clock forward or back. */
function jump(days: number): void {
  const { now } = Date;
  replace(Date, 'now', () => now() + days * 24 * 60 * 60 * 1_000);
}

/** What is told of orders from now on, until the next test. */
function gatherFailures(): unknown[] {
  const failures: unknown[] = [];
  const gather = ({ detail }: OfferErrorEvent) => failures.push(detail);
  document.addEventListener('offer-error', gather);
  endGathering = () => document.removeEventListener('offer-error', gather);
  return failures;
}

let endGathering = (): void => {};

describe('orders that earlier pages have kept', () => {
  it('are not looked for where there are none, nor beside an element of ours, whose consent decides', async () => {
    const openings = countOpenings();
    void resumeWithoutElements();
    await aTimeout(300);
    expect(openings()).to.equal(0);
    repair();
    await keepOrder(couponOrder());
    const sendings = gatherSendings(undefined, REDEMPTIONS);
    const element = document.createElement('referral-offer');
    document.body.append(element);
    void resumeWithoutElements();
    await aTimeout(300);
    element.remove();
    expect(sendings).to.have.length(0);
  });

  // Before any other outbox pauses.
  it('are tried for as long as a till stays open, with pauses of five minutes at most, give or take 30 %', async () => {
    await keepOrder(couponOrder());
    const pauses = skipPauses();
    gatherSendings(refuse, REDEMPTIONS);
    new RedemptionOutbox().resume();
    await waitUntil(() => pauses.length > 30, 'thirty pauses', { timeout: 15_000 });
    for (const [index, pause] of pauses.slice(0, 30).entries()) {
      expect(pause / Math.min(340 * 2 ** index, 300_000)).to.be.within(0.7, 1.3);
    }
  });

  it('are sent by a page without an element of ours, as it loads', async () => {
    const order = couponOrder();
    await keepOrder(order);
    const sendings = gatherSendings(undefined, REDEMPTIONS);
    void resumeWithoutElements();
    await isRedeemed(order.id);
    await areKept(0);
    expect(sendings).to.have.length(1);
    expect(sendings[0]?.init.keepalive).to.equal(false);
  });

  it('are sent by one page at a time, each in a request of its own', async () => {
    const orders = [couponOrder(), couponOrder(), couponOrder()];
    for (const order of orders) await keepOrder(order);
    const sendings = gatherSendings(undefined, REDEMPTIONS);
    for (let page = 0; page < 10; page++) new RedemptionOutbox().resume();
    await areKept(0);
    expect(sendings).to.have.length(3);
    for (const { id } of orders) expect(await redemptionsOf(id)).to.have.length(1);
  });

  for (const days of [1.5, -1.5, 20_000]) {
    it(`are sent although the clock says that they are ${days} days old, for it may be wrong`, async () => {
      const order = couponOrder();
      await keepOrder(order);
      jump(days);
      new RedemptionOutbox().resume();
      await isRedeemed(order.id);
      await areKept(0);
    });
  }

  it('are forgotten a day after that, and the page is told', async () => {
    await keepOrder(couponOrder());
    const failures = gatherFailures();
    jump(2);
    gatherSendings(refuse, REDEMPTIONS);
    new RedemptionOutbox().resume();
    await waitUntil(async () => (await keptOrders())[0]?.redated, 'it has another day');
    repair();
    jump(4);
    const sendings = gatherSendings(refuse, REDEMPTIONS);
    new RedemptionOutbox().resume();
    await areKept(0);
    expect(sendings).to.have.length(0);
    await waitUntil(() => failures.length > 0);
    expect(failures).to.deep.equal([{ reason: 'timeout' }]);
  });

  const ends: [end: string, status: number, body: object, told: object[]][] = [
    ['recorded', 202, { status: 'recorded' }, []],
    ['refused', 200, { status: 'refused', reason: 'refused-by-vendor' }, [{ reason: 'refused-by-vendor' }]],
    ['uncertain', 200, { status: 'uncertain', reason: 'timeout' }, [{ reason: 'timeout' }]],
    [
      'not as they should be',
      400,
      { reason: 'invalid-request', errors: [{ field: 'order.total' }] },
      [{ reason: 'invalid-request', requestId: 'request-1' }],
    ],
  ];
  for (const [end, status, body, told] of ends) {
    it(`tell the page ${told.length > 0 ? 'why' : 'nothing'} when they end as ${end}`, async () => {
      await keepOrder(couponOrder());
      const failures = gatherFailures();
      gatherSendings(() => answer(status, body, { 'x-request-id': 'request-1' }), REDEMPTIONS);
      new RedemptionOutbox().resume();
      await areKept(0);
      expect(failures).to.deep.equal(told);
    });
  }

  it('wait as long as the proxy says', async () => {
    await keepOrder(couponOrder());
    const pauses = skipPauses();
    gatherSendings((index) => (index === 0 ? answer(429, {}, { 'retry-after': '30' }) : never()), REDEMPTIONS);
    new RedemptionOutbox().resume();
    await waitUntil(() => pauses.some((pause) => pause > 29_000 && pause <= 30_000), 'a pause of half a minute');
  });

  it('tell the page of those that fall out as there are more than fifty', async () => {
    const failures = gatherFailures();
    gatherSendings(refuse, REDEMPTIONS);
    for (let count = 0; count < 50; count++) await keepOrder(couponOrder());
    expect((await recordCouponRedemption({ order: couponOrder() }, { keepOffline: true })).status).to.equal('kept');
    await areKept(50);
    expect(failures).to.deep.equal([{ reason: 'timeout' }]);
  });
});
