import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/index.ts';
import type { OfferShownEvent } from '../../src/elements/events.ts';
import { part, settled } from './helpers/element.ts';
import { BASE, seen, unseen } from './helpers/looks.ts';
import { newOrderId } from './helpers/sandbox.ts';
import { expectInTime, LONG_ENOUGH, openViewPage, reveal, timeToView } from './helpers/view.ts';

describe('an offer counts as shown', () => {
  for (const [title, style, pixels] of seen) {
    it(`when ${title} for a second`, async () => {
      const page = await openViewPage(style);
      reveal(page.box, pixels(page));
      expectInTime(await timeToView(page.element));
    });
  }

  it('by a real press of its action, at once, and before the press is told', async () => {
    const { element, box } = await openViewPage();
    reveal(box, 200);
    const told: string[] = [];
    for (const name of ['offer-shown', 'offer-select'] as const) {
      element.addEventListener(name, (event) => {
        told.push(event.type);
        event.preventDefault();
      });
    }
    part(element, 'action')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(told).to.deep.equal(['offer-shown', 'offer-select']);
  });

  it('a second after it stops being covered', async () => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position: fixed; inset: 0; background: white';
    const { element, box } = await openViewPage();
    document.body.append(cover);
    reveal(box, 200);
    expect(await timeToView(element, LONG_ENOUGH)).to.equal(undefined);
    cover.remove();
    expectInTime(await timeToView(element));
  });

  it('a second after it has faded in', async () => {
    const { element, box, frame } = await openViewPage('#frame { opacity: 0 }');
    reveal(box, 200);
    await aTimeout(500);
    frame.style.opacity = '0.1';
    expectInTime(await timeToView(element));
  });

  it('once it has grown to be in view, without any scrolling', async () => {
    const { element, box } = await openViewPage(`${BASE} { block-size: 1500px }`);
    reveal(box, 200);
    expect(await timeToView(element, LONG_ENOUGH)).to.equal(undefined);
    const style = document.createElement('style');
    style.textContent = `body ${BASE} { block-size: 300px }`;
    element.before(style);
    expectInTime(await timeToView(element));
  });

  it('once, with its variant and its place in the flow, and never again', async () => {
    const { element, box } = await openViewPage('', {
      variation: '2',
      'order-id': `SANDBOX-v1-sections.${newOrderId()}`,
    });
    const details: OfferShownEvent['detail'][] = [];
    document.addEventListener('offer-shown', ({ detail }) => details.push(detail));
    reveal(box, 200);
    await timeToView(element);
    window.scrollTo(0, 0);
    await nextFrame();
    reveal(box, 200);
    await aTimeout(1_300);
    const { parentNode } = element;
    element.remove();
    await nextFrame();
    parentNode?.append(element);
    await aTimeout(1_300);
    expect(details).to.have.length(1);
    expect(details[0]).to.include({ provider: 'uptick', variation: '2' });
    expect(details[0]?.id).to.be.a('string').and.not.equal('');
    expect(details[0]?.position).to.deep.equal({ current: 1, total: 5 });
  });

  it('each offer of a flow anew', async () => {
    const { element, box } = await openViewPage();
    reveal(box, 200);
    const ids = new Set<string>();
    element.addEventListener('offer-shown', ({ detail }) => ids.add(detail.id));
    await timeToView(element);
    const settling = settled(element);
    part(element, 'decline')?.click();
    await settling;
    expectInTime(await timeToView(element));
    expect(ids.size).to.equal(2);
  });
});

describe('an offer does not count as shown', () => {
  for (const [title, style, pixels] of unseen) {
    it(`when ${title}`, async () => {
      const page = await openViewPage(style);
      reveal(page.box, pixels(page));
      expect(await timeToView(page.element, LONG_ENOUGH)).to.equal(undefined);
    });
  }

  it('when half of it is in view for 900 ms', async () => {
    const { element, box } = await openViewPage();
    const time = timeToView(element, 2_000);
    reveal(box, 100);
    await aTimeout(900);
    window.scrollTo(0, 0);
    expect(await time).to.equal(undefined);
  });

  it('when its second is broken, however often', async () => {
    const { element, box } = await openViewPage();
    const time = timeToView(element, 2_500);
    for (let round = 0; round < 3; round++) {
      reveal(box, 100);
      await aTimeout(600);
      reveal(box, 90);
      // What no frame has shown nobody has seen.
      await nextFrame();
      await nextFrame();
    }
    window.scrollTo(0, 0);
    expect(await time).to.equal(undefined);
  });

  it('when a script presses its action', async () => {
    const { element, box } = await openViewPage();
    reveal(box, 90);
    element.addEventListener('offer-select', (event) => event.preventDefault());
    const time = timeToView(element, 300);
    part(element, 'action')?.click();
    expect(await time).to.equal(undefined);
  });

  it('as a sample', async () => {
    const { element, box } = await openViewPage('', { preview: '' });
    reveal(box, 200);
    expect(await timeToView(element, LONG_ENOUGH)).to.equal(undefined);
  });

  it('when it has left the page in between', async () => {
    const { element, box } = await openViewPage();
    reveal(box, 200);
    const time = timeToView(element, 1_500);
    await aTimeout(500);
    element.remove();
    expect(await time).to.equal(undefined);
  });
});

describe('watching', () => {
  const Original = IntersectionObserver;
  let watching = 0;
  before(() => {
    window.IntersectionObserver = class extends Original {
      override observe(target: Element): void {
        watching += 1;
        super.observe(target);
      }
      override unobserve(target: Element): void {
        watching -= 1;
        super.unobserve(target);
      }
      override disconnect(): void {
        watching = 0;
        super.disconnect();
      }
    };
  });
  after(() => {
    window.IntersectionObserver = Original;
  });

  it('begins with the offer and ends with the view', async () => {
    const { element, box } = await openViewPage();
    expect(watching).to.equal(1);
    reveal(box, 200);
    await timeToView(element);
    expect(watching).to.equal(0);
  });

  it('ends when the element leaves, and begins again when it returns', async () => {
    const { element, frame } = await openViewPage();
    element.remove();
    expect(watching).to.equal(0);
    frame.append(element);
    expect(watching).to.equal(1);
    element.remove();
  });
});
