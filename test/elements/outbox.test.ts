import { aTimeout, expect } from '@open-wc/testing';
import '../../src/index.ts';
import { Outbox } from '../../src/elements/delivery/outbox.ts';
import { changeStoredViews } from '../../src/elements/viewing/view-store.ts';
import { answer, gatherSendings, never, refuse, repair, replace, uncaught } from './helpers/faults.ts';
import { openViewPage, reveal, timeToView } from './helpers/view.ts';
import { isStored, isTold, madeUpView, realView, storedViews, timesTold } from './helpers/views.ts';

// Each test has outboxes of its own: one that has not been asked anything is what a new page has.
afterEach(async () => {
  repair();
  await changeStoredViews(() => []);
  expect(uncaught.splice(0)).to.deep.equal([]);
});

describe('a view that was seen', () => {
  it('is told to the vendor once, and is then forgotten', async () => {
    const { element, order, box } = await openViewPage();
    reveal(box, 200);
    await timeToView(element);
    await isTold(order);
    await isStored(0);
    expect(await timesTold(order)).to.equal(1);
  });

  it('is told once when two elements show it', async () => {
    const sendings = gatherSendings();
    const { element, order, box } = await openViewPage();
    const twin = element.cloneNode();
    element.after(twin);
    reveal(box, 200);
    await timeToView(element);
    await aTimeout(1_300);
    await isStored(0);
    expect(sendings).to.have.length(1);
    expect(await timesTold(order)).to.equal(1);
  });

  it('goes at once, as a simple request that outlives the page, with nothing of the shopper', async () => {
    const sendings = gatherSendings();
    const before = Date.now();
    const { element, order, box } = await openViewPage('', { email: 'rowan.ash@example.com', 'first-name': 'Rowan' });
    reveal(box, 200);
    element.addEventListener('offer-shown', () => expect(sendings).to.have.length(1));
    await timeToView(element);
    const [sending] = sendings;
    expect(sending?.init).to.deep.include({
      method: 'POST',
      keepalive: true,
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
    });
    expect(new Request('/', sending?.init).headers.get('content-type')).to.equal('text/plain;charset=UTF-8');
    const { events } = JSON.parse(String(sending?.init.body));
    expect(events).to.have.length(1);
    expect(Object.keys(events[0])).to.deep.equal(['id', 'type', 'receipt', 'at']);
    expect(events[0].at).to.be.within(before, Date.now());
    expect(String(sending?.init.body)).not.to.match(/rowan|example\.com/i);
    expect(String(sending?.init.body)).not.to.contain(order);
    await isStored(0);
  });

  it('is stored until the proxy has settled it, with its receipt and address, and nowhere else', async () => {
    const { view, order } = await realView();
    gatherSendings(never);
    new Outbox().add(view);
    await isStored(1);
    expect(await storedViews()).to.deep.equal([view]);
    expect(JSON.stringify(view)).not.to.contain(order);
    expect(localStorage).to.have.length(0);
    expect(sessionStorage).to.have.length(0);
    expect(document.cookie).to.equal('');
  });

  const brokenFetches: [title: string, stub: () => Promise<Response>][] = [
    [
      'throws',
      () => {
        throw new Error('The shop’s own');
      },
    ],
    ['rejects', refuse],
    ['never settles', never],
    ['answers 500', () => answer(500, {})],
    ['answers HTML', () => Promise.resolve(new Response('<!doctype html>'))],
    ['answers with something else', () => answer(200, { settled: 'all', refused: [null, 7, { id: 7 }] })],
    ['answers null', () => answer(200, null)],
  ];

  for (const [title, stub] of brokenFetches) {
    it(`goes with the next page where this one’s fetch ${title}`, async () => {
      const { view, order } = await realView();
      gatherSendings(stub);
      new Outbox().add(view);
      await isStored(1);
      repair();
      new Outbox().resume();
      await isTold(order);
      await isStored(0);
      expect(await timesTold(order)).to.equal(1);
    });
  }

  const beacons: [title: string, stub: Navigator['sendBeacon'] | undefined][] = [
    ['there are none', undefined],
    ['each is refused', () => false],
  ];

  for (const [title, stub] of beacons) {
    it(`needs no beacons: where ${title} it is told at once`, async () => {
      const { view, order } = await realView();
      replace(navigator, 'sendBeacon', stub);
      new Outbox().add(view);
      await isTold(order);
      await isStored(0);
      expect(await timesTold(order)).to.equal(1);
    });
  }

  it('is forgotten when the proxy refuses it, and stays when it asks for it again', async () => {
    gatherSendings(() => answer(200, { settled: [], retry: ['made-up-1'], refused: [{ id: 'made-up-2' }] }));
    await changeStoredViews(() => [madeUpView(1), madeUpView(2)]);
    new Outbox().resume();
    await isStored(1);
    expect((await storedViews())[0]?.id).to.equal('made-up-1');
  });

  it('goes without keepalive where the page has used that up', async () => {
    const { view, order } = await realView();
    const sendings = gatherSendings();
    // 60 KiB that nobody takes: all but a bit of what browsers let outlive a page.
    const abort = new AbortController();
    const filler = { method: 'POST', body: 'x'.repeat(64 * 1024 - 100), keepalive: true, signal: abort.signal };
    const filling = fetch('/sandbox/nothing', filler).catch(() => {});
    new Outbox().add(view);
    await isTold(order);
    abort.abort();
    await filling;
    expect(sendings.length).to.be.within(1, 3);
    expect(await timesTold(order)).to.equal(1);
  });
});
