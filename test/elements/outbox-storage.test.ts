import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { Outbox } from '../../src/elements/delivery/outbox.ts';
import { changeStoredViews } from '../../src/elements/viewing/view-store.ts';
import { answer, gatherSendings, never, repair, replace, skipPauses, uncaught } from './helpers/faults.ts';
import { isStored, isTold, madeUpView, realView, storedViews, timesTold } from './helpers/views.ts';

// Each test has outboxes of its own: one that has not been asked anything is what a new page has.
afterEach(async () => {
  repair();
  await changeStoredViews(() => []);
  expect(uncaught.splice(0)).to.deep.equal([]);
});

describe('storage', () => {
  // The first: an outbox of another test may be about to send again, and opens storage for that.
  it('is not even made where there is nothing to store', async () => {
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('offer-elements').onsuccess = resolve;
    });
    const sendings = gatherSendings();
    new Outbox().resume();
    await aTimeout(300);
    expect(await indexedDB.databases()).to.deep.equal([]);
    expect(sendings).to.have.length(0);
  });

  const broken: [title: string, stub: () => IDBOpenDBRequest][] = [
    [
      'is refused',
      () => {
        throw new DOMException('Denied', 'SecurityError');
      },
    ],
    [
      'hangs',
      () =>
        Object.create(IDBOpenDBRequest.prototype, {
          onerror: { writable: true },
          onsuccess: { writable: true },
          onupgradeneeded: { writable: true },
        }),
    ],
    [
      'is full',
      () => {
        const request = Object.defineProperties({}, { onerror: { set: (listener) => setTimeout(listener) } });
        return request as IDBOpenDBRequest;
      },
    ],
  ];

  for (const [title, stub] of broken) {
    it(`that ${title} delays nothing, and loses nothing while the page lives`, async () => {
      const { view, order } = await realView();
      replace(IDBFactory.prototype, 'open', stub);
      const sendings = gatherSendings((index) => (index === 0 ? answer(500, {}) : undefined));
      const start = performance.now();
      new Outbox().add(view);
      expect(sendings[0]?.at).to.be.lessThan(start + 100);
      await waitUntil(() => sendings.length > 1, 'it is sent again', { timeout: 15_000 });
      await isTold(order);
      expect(await timesTold(order)).to.equal(1);
    });
  }

  it('that is not there at all delays nothing', async () => {
    const { view, order } = await realView();
    replace(window, 'indexedDB', undefined);
    const outbox = new Outbox();
    outbox.resume();
    outbox.add(view);
    await isTold(order);
  });

  it('holds 50 views and 64 KB at most, the newest', async () => {
    gatherSendings(() => answer(500, {}));
    const outbox = new Outbox();
    skipPauses();
    for (let number = 0; number < 400; number++) outbox.add(madeUpView(number, { at: Date.now() - 400 + number }));
    await waitUntil(async () => (await storedViews()).some(({ id }) => id === 'made-up-399'), '', { timeout: 15_000 });
    const stored = await storedViews();
    expect(stored).to.have.length(50);
    expect(stored.every(({ id }) => Number(id.slice('made-up-'.length)) >= 350)).to.equal(true);
    await changeStoredViews((views) => views.map((view) => ({ ...view, receipt: 'x'.repeat(4_000) })));
    const large = await storedViews();
    expect(JSON.stringify(large).length).to.be.at.most(64 * 1024);
    expect(large.length).to.be.within(14, 16);
  });

  it('forgets what is older than a day, and what is from the future', async () => {
    const sendings = gatherSendings(() => answer(500, {}));
    const day = 24 * 60 * 60 * 1_000;
    await changeStoredViews(() => [madeUpView(1), madeUpView(2), madeUpView(3)]);
    const { now } = Date;
    replace(Date, 'now', () => now() + day + 1_000);
    new Outbox().resume();
    await isStored(0);
    expect(sendings).to.have.length(0);
  });

  it('is left closed: nobody else has to wait for it', async () => {
    gatherSendings(never);
    new Outbox().add(madeUpView(1));
    await isStored(1);
    // Whoever kept it open would keep this from ever ending.
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('offer-elements').onsuccess = resolve;
    });
    expect(await indexedDB.databases()).to.deep.equal([]);
  });
});
