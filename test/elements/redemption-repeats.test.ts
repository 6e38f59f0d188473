import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { RedemptionOutbox, resumeWithoutElements } from '../../src/elements/redemption-outbox.ts';
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
  REDEMPTIONS,
  redemptionsOf,
} from './helpers/redemptions.ts';

// An outbox that has not been asked anything is what a new page has; on this page nobody else repeats.
afterEach(async () => {
  repair();
  await forgetOrders();
  expect(uncaught.splice(0)).to.deep.equal([]);
});

describe('orders that earlier pages have kept', () => {
  it('are not looked for where there are none, nor beside an element of ours, whose consent decides', async () => {
    const openings = countOpenings();
    resumeWithoutElements();
    await aTimeout(300);
    expect(openings()).to.equal(0);
    repair();
    await keepOrder(couponOrder());
    const sendings = gatherSendings(undefined, REDEMPTIONS);
    const element = document.createElement('referral-offer');
    document.body.append(element);
    resumeWithoutElements();
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
    resumeWithoutElements();
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

  it('are forgotten after a day', async () => {
    await keepOrder(couponOrder());
    const sendings = gatherSendings(refuse, REDEMPTIONS);
    const { now } = Date;
    replace(Date, 'now', () => now() + 24 * 60 * 60 * 1_000 + 1_000);
    new RedemptionOutbox().resume();
    await areKept(0);
    expect(sendings).to.have.length(0);
  });

  it('wait as long as the proxy says', async () => {
    await keepOrder(couponOrder());
    const pauses = skipPauses();
    gatherSendings((index) => (index === 0 ? answer(429, {}, { 'retry-after': '30' }) : never()), REDEMPTIONS);
    new RedemptionOutbox().resume();
    await waitUntil(() => pauses.some((pause) => pause > 29_000 && pause <= 30_000), 'a pause of half a minute');
  });
});
