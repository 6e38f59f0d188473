import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { Outbox } from '../../src/elements/delivery/outbox.ts';
import { changeStoredViews } from '../../src/elements/viewing/view-store.ts';
import {
  answer,
  gatherSendings,
  idsOf,
  never,
  refuse,
  repair,
  replace,
  skipPauses,
  uncaught,
} from './helpers/faults.ts';
import { isStored, isTold, madeUpView, realView, timesTold } from './helpers/views.ts';

// Each test has outboxes of its own: one that has not been asked anything is what a new page has.
afterEach(async () => {
  repair();
  await changeStoredViews(() => []);
  expect(uncaught.splice(0)).to.deep.equal([]);
});

describe('sending again', () => {
  it('pauses twice as long each time, give or take 30 %, and ends with the eighth', async () => {
    const pauses = skipPauses();
    const sendings = gatherSendings(() => answer(500, {}));
    for (let round = 0; round < 6; round++) {
      pauses.length = 0;
      sendings.length = 0;
      new Outbox().add(madeUpView(round));
      await waitUntil(() => sendings.length === 8, 'eight sends', { timeout: 5_000 });
      await aTimeout(100);
      expect(sendings).to.have.length(8);
      expect(pauses.length).to.be.within(7, 8);
      for (const [index, pause] of pauses.entries()) {
        expect(pause / (340 * 2 ** index)).to.be.within(0.7, 1.3);
      }
      await changeStoredViews(() => []);
    }
  });

  for (let failures = 1; failures < 8; failures++) {
    it(`settles what the proxy’s vendor refused ${failures} times, once`, async () => {
      skipPauses();
      const { view, order } = await realView();
      gatherSendings((index) => (index < failures ? answer(500, {}) : undefined));
      new Outbox().add(view);
      await isTold(order);
      await isStored(0);
      expect(await timesTold(order)).to.equal(1);
    });
  }

  it('waits as long as the proxy says', async () => {
    const pauses = skipPauses();
    gatherSendings(() => answer(429, {}, { 'retry-after': '30' }));
    new Outbox().add(madeUpView(1));
    await waitUntil(() => pauses.length > 0);
    expect(pauses[0]).to.be.within(29_000, 30_000);
  });

  it('waits until the date the proxy says', async () => {
    const pauses = skipPauses();
    const date = new Date(Date.now() + 60_000).toUTCString();
    gatherSendings(() => answer(503, {}, { 'retry-after': date }));
    new Outbox().add(madeUpView(1));
    await waitUntil(() => pauses.length > 0);
    expect(pauses[0]).to.be.within(58_000, 60_000);
  });

  const returns: [title: string, comeBack: () => void][] = [
    ['when the network comes back', () => window.dispatchEvent(new Event('online'))],
    ['with the next page', () => new Outbox().resume()],
  ];

  for (const [title, comeBack] of returns) {
    it(`starts anew ${title}, an hour after the proxy went away, and at once`, async () => {
      const { view, order } = await realView();
      const sendings = gatherSendings((index) => (index < 8 ? refuse() : undefined));
      const pauses = skipPauses();
      new Outbox().add(view);
      await waitUntil(() => sendings.length === 8, '', { timeout: 5_000 });
      await isStored(1);
      const { now } = Date;
      replace(Date, 'now', () => now() + 60 * 60 * 1_000);
      pauses.length = 0;
      comeBack();
      await isTold(order);
      expect(pauses[0] ?? 0).to.be.lessThan(1_000);
      await isStored(0);
      expect(await timesTold(order)).to.equal(1);
    });
  }

  it('is one page’s work at a time', async () => {
    const { view, order } = await realView();
    await changeStoredViews(() => [view]);
    const sendings = gatherSendings();
    for (let page = 0; page < 10; page++) new Outbox().resume();
    await isTold(order);
    await isStored(0);
    await aTimeout(1_000);
    expect(sendings).to.have.length(1);
    expect(await timesTold(order)).to.equal(1);
  });

  it('counts nothing twice where there are no locks', async () => {
    const { view, order } = await realView();
    await changeStoredViews(() => [view]);
    replace(navigator, 'locks', undefined);
    for (let page = 0; page < 10; page++) new Outbox().resume();
    await isTold(order);
    await isStored(0);
    expect(await timesTold(order)).to.equal(1);
  });

  it('takes each view to the proxy it belongs to', async () => {
    const addresses: string[] = [];
    const { fetch } = window;
    replace(window, 'fetch', (input, init) => {
      if (!String(input).includes('/v1/events')) return fetch(input, init);
      addresses.push(String(input));
      return never();
    });
    await changeStoredViews(() => [
      madeUpView(1, { address: 'https://one.example/v1/events' }),
      madeUpView(2, { address: 'https://two.example/v1/events' }),
    ]);
    new Outbox().resume();
    await waitUntil(() => addresses.length === 2);
    expect(addresses.sort()).to.deep.equal(['https://one.example/v1/events', 'https://two.example/v1/events']);
  });

  for (const minutes of [-10, 10]) {
    it(`counts once what a clock ${minutes} minutes off has stamped`, async () => {
      const { view, order } = await realView();
      await changeStoredViews(() => [{ ...view, at: view.at + minutes * 60_000 }]);
      new Outbox().resume();
      await isTold(order);
      await isStored(0);
      expect(await timesTold(order)).to.equal(1);
    });
  }

  for (const minutes of [-10, 10]) {
    it(`counts once what is on its way when the clock jumps by ${minutes} minutes`, async () => {
      const { view, order } = await realView();
      const sendings = gatherSendings((index) => (index < 3 ? answer(500, {}) : undefined));
      const { now } = Date;
      let jump = 0;
      replace(Date, 'now', () => now() + jump);
      new Outbox().add(view);
      await waitUntil(() => sendings.length > 0);
      jump = minutes * 60_000;
      await isTold(order);
      await isStored(0);
      expect(sendings).to.have.length(4);
      expect(await timesTold(order)).to.equal(1);
    });
  }

  // The last, as whoever waits for an answer keeps the others from sending.
  it('stays within what the proxy reads at once', async () => {
    const sendings = gatherSendings(never);
    await changeStoredViews(() => Array.from({ length: 50 }, (_, number) => madeUpView(number)));
    new Outbox().resume();
    await waitUntil(() => sendings.flatMap(idsOf).length === 50);
    for (const { init } of sendings) expect(String(init.body).length).to.be.at.most(16 * 1024);
    expect(new Set(sendings.flatMap(idsOf)).size).to.equal(50);
    expect(sendings.length).to.be.lessThan(5);
    expect(sendings.some(({ init }) => init.keepalive)).to.equal(false);
  });
});
