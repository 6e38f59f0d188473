import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.ts';
import type { PostPurchaseOffer } from '../../src/elements/post-purchase-offer.ts';
import { part, settled, textOf } from './helpers/element.ts';
import { inScheme } from './helpers/in-scheme.ts';
import { newOrderId, requestsDuring, type VendorCall, vendorCalls } from './helpers/sandbox.ts';

let flows = 0;

/** An order whose flow follows a scenario of the sandbox. */
function flowOrder(scenario: string): string {
  flows += 1;
  return `SANDBOX-${scenario}.${flows}-${newOrderId()}`;
}

async function shown(scenario = 'default', attributes: Record<string, string> = {}): Promise<PostPurchaseOffer> {
  const element = document.createElement('post-purchase-offer');
  const all = {
    'first-name': 'Rowan',
    'order-id': flowOrder(scenario),
    'order-total': '46.50',
    'order-currency': 'GBP',
    ...attributes,
  };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  element.innerHTML = '<p>Thank you for your order.</p>';
  const page = await fixture(html`<div><h1>Order confirmed</h1></div>`);
  const settling = settled(element);
  page.append(element);
  await settling;
  return element;
}

/** Presses a part and waits for what comes of it. */
async function press(element: PostPurchaseOffer, name: 'action' | 'decline'): Promise<CustomEvent> {
  const settling = settled(element);
  const pressed = part(element, name);
  // The partner's page is not what is tested here, and a tab more would outlive the test.
  pressed?.addEventListener('click', (event) => event.preventDefault());
  pressed?.click();
  return settling;
}

/** Name of the part that has the focus. */
const focused = (element: PostPurchaseOffer) => element.shadowRoot?.activeElement?.getAttribute('part') ?? undefined;

const steps = (calls: VendorCall[]) => calls.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`);

describe('offers after a purchase', () => {
  it('draws an offer with its heading, words, picture and actions', async () => {
    const element = await shown();
    await expect(element).to.be.accessible();
    expect(textOf(element, 'headline')).not.to.equal('');
    expect(part(element, 'headline')?.localName).to.equal('h2');
    expect(part(element, 'action')?.getAttribute('target')).to.equal('_blank');
    expect(part(element, 'action')?.getAttribute('rel')).to.equal('noopener noreferrer');
    expect(part(element, 'decline')?.localName).to.equal('button');
    expect(element.renderRoot.textContent).to.contain('Sponsored');
  });

  it('needs nobody’s name or e-mail address', async () => {
    const element = await fixture<PostPurchaseOffer>(html`<post-purchase-offer></post-purchase-offer>`);
    await settled(element);
    expect(part(element, 'action')).not.to.equal(null);
  });

  it('goes on by accept and by decline until none is left, and then shows what the page wrote', async () => {
    const order = flowOrder('default');
    const element = await shown('default', { 'order-id': order });
    const seen = [textOf(element, 'headline')];
    for (const answer of ['decline', 'action', 'decline', 'action'] as const) {
      const event = await press(element, answer);
      expect(event.type).to.equal('offer-load');
      seen.push(textOf(element, 'headline'));
      await expect(element).to.be.accessible();
    }
    expect(new Set(seen).size).to.equal(5);
    const end = await press(element, 'decline');
    expect(end.type).to.equal('offer-empty');
    expect(element.matches(':state(done)')).to.equal(true);
    expect(element.querySelector('p')?.offsetHeight).to.be.greaterThan(0);
    await expect(element).to.be.accessible();
  });

  it('brings the shopper who acted to the new offer, and says so', async () => {
    const element = await shown();
    expect(focused(element)).to.equal(undefined);
    await press(element, 'decline');
    expect(focused(element)).to.equal('base');
    expect(textOf(element, 'status')).to.equal('Here is another offer');
  });

  it('brings the shopper to the last word when none is left', async () => {
    const element = await shown('only-one+reject-ends');
    await press(element, 'decline');
    expect(focused(element)).to.equal('status');
    expect(textOf(element, 'status')).to.equal('That was the last offer');
  });

  it('rests while it goes on: a second press does nothing', async () => {
    const order = flowOrder('reject-slow-300');
    const element = await shown('', { 'order-id': order });
    const settling = settled(element);
    part(element, 'decline')?.click();
    part(element, 'decline')?.click();
    await element.updateComplete;
    expect(part(element, 'decline')?.getAttribute('aria-disabled')).to.equal('true');
    expect(part(element, 'action')?.getAttribute('aria-disabled')).to.equal('true');
    part(element, 'decline')?.click();
    part(element, 'action')?.click();
    await expect(element).to.be.accessible();
    await settling;
    const calls = await vendorCalls(order);
    expect(steps(calls).filter((step) => step === 'POST reject')).to.have.length(1);
  });

  it('tells of accept and decline, and goes nowhere when the page cancels the accept', async () => {
    const element = await shown();
    const told: string[] = [];
    for (const name of ['offer-select', 'offer-decline'] as const) {
      element.addEventListener(name, (event) => {
        told.push(event.type);
        event.preventDefault();
      });
    }
    const before = textOf(element, 'headline');
    part(element, 'action')?.click();
    await element.updateComplete;
    expect(textOf(element, 'headline')).to.equal(before);
    await press(element, 'decline');
    expect(told).to.deep.equal(['offer-select', 'offer-decline']);
  });

  it('does not begin again when it is drawn anew', async () => {
    const order = flowOrder('default');
    const element = await shown('default', { 'order-id': order });
    await press(element, 'decline');
    const second = textOf(element, 'headline');
    element.remove();
    const twin = await shown('default', { 'order-id': order });
    expect(textOf(twin, 'headline')).to.equal(second);
  });

  it('holds an offer back while its vendor wants it to wait, and can be told not to', async () => {
    const element = document.createElement('post-purchase-offer');
    element.orderId = flowOrder('delayed');
    element.orderTotal = '1';
    element.orderCurrency = 'GBP';
    element.innerHTML = '<p>Thank you.</p>';
    const asked = new Promise<void>((resolve) => {
      new PerformanceObserver((list, observer) => {
        if (!list.getEntries().some(({ name }) => name.endsWith('/v1/post-purchase-offer'))) return;
        observer.disconnect();
        resolve();
      }).observe({ type: 'resource' });
    });
    document.body.append(element);
    await asked;
    await element.updateComplete;
    expect(part(element, 'action')).to.equal(null);
    expect(element.matches(':state(loading)')).to.equal(true);
    const settling = settled(element);
    element.endDelay();
    expect((await settling).type).to.equal('offer-load');
    expect(part(element, 'action')).not.to.equal(null);
    element.remove();
  });

  it('takes the vendor’s colour for its button, with words that can be read on it', async () => {
    for (const scenario of ['default', 'pale-colour']) {
      const element = await shown(scenario);
      await expect(element).to.be.accessible();
    }
  });

  it('can be read in the dark, in every generation', async () => {
    await inScheme('dark', async () => {
      for (const scenario of ['web-components', 'plain-types', 'v1-sections']) {
        await expect(await shown(scenario)).to.be.accessible();
      }
    });
  });

  it('keeps the shop’s own accent', async () => {
    const element = await shown();
    const vendors = getComputedStyle(part(element, 'action') as Element).backgroundColor;
    const style = document.createElement('style');
    style.textContent = 'post-purchase-offer { --offer-accent: rgb(1, 2, 3); --offer-on-accent: rgb(255, 255, 255) }';
    document.head.append(style);
    const own = await shown();
    const shops = getComputedStyle(part(own, 'action') as Element).backgroundColor;
    style.remove();
    expect(vendors).not.to.equal('rgb(1, 2, 3)');
    expect(shops).to.equal('rgb(1, 2, 3)');
  });

  it('takes the level of the heading before it', async () => {
    const page = await fixture(html`<div><h1>Order</h1><h3>Details</h3><p></p><h5>More</h5></div>`);
    const element = document.createElement('post-purchase-offer');
    element.order = { id: flowOrder('default'), total: '1', currency: 'GBP' };
    const settling = settled(element);
    page.querySelector('p')?.append(element);
    await settling;
    expect(part(element, 'headline')?.localName).to.equal('h3');
  });

  it('moves on with every element that shows the same flow, and tells the vendor once', async () => {
    const order = flowOrder('reject-slow-200');
    const element = await shown('', { 'order-id': order });
    const twin = await shown('', { 'order-id': order });
    const settling = Promise.all([settled(element), settled(twin)]);
    part(element, 'decline')?.click();
    part(twin, 'decline')?.click();
    await settling;
    expect(textOf(twin, 'headline')).to.equal(textOf(element, 'headline'));
    expect(textOf(twin, 'status')).to.equal('');
    expect(steps(await vendorCalls(order)).filter((step) => step === 'POST reject')).to.have.length(1);
  });

  it('forgets the answer to one order when it is given another', async () => {
    const element = await shown('reject-slow-300');
    part(element, 'decline')?.click();
    await element.updateComplete;
    const settling = settled(element);
    element.setAttribute('order-id', flowOrder('default'));
    await settling;
    expect(textOf(element, 'status')).to.equal('');
    expect(focused(element)).not.to.equal('status');
    expect(part(element, 'decline')?.hasAttribute('aria-disabled')).to.equal(false);
  });

  it('shows a delayed offer although it was moved while it waited', async () => {
    const element = document.createElement('post-purchase-offer');
    element.order = { id: flowOrder('delayed'), total: '1', currency: 'GBP' };
    const [here, there] = [document.createElement('div'), document.createElement('div')];
    document.body.append(here, there);
    const settling = settled(element);
    here.append(element);
    await element.updateComplete;
    there.append(element);
    expect((await settling).type).to.equal('offer-load');
    here.remove();
    there.remove();
  });

  it('goes on when the middle button opens the partner’s page', async () => {
    const element = await shown();
    const settling = settled(element);
    const press = new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true, composed: true });
    part(element, 'action')?.dispatchEvent(press);
    expect((await settling).type).to.equal('offer-load');
  });

  const silences = [
    ['no-offer', 'offer-empty', 'no-offer'],
    ['event-only', 'offer-empty', 'no-offer'],
    ['no-accept', 'offer-empty', 'no-offer'],
    ['no-text', 'offer-empty', 'no-offer'],
    ['site-blocked', 'offer-empty', 'site-blocked'],
    ['integration-missing', 'offer-empty', 'integration-unknown'],
    ['placement-unknown', 'offer-empty', 'placement-unknown'],
    ['placement-disabled', 'offer-empty', 'placement-disabled'],
    ['flow-expired-always', 'offer-empty', 'flow-expired'],
    ['offer-server-error', 'offer-error', 'vendor-unavailable'],
    ['offer-html', 'offer-error', 'vendor-unavailable'],
    ['start-reset', 'offer-error', 'vendor-unavailable'],
    ['offer-hang', 'offer-error', 'timeout'],
  ] as const;

  for (const [scenario, type, reason] of silences) {
    it(`says ${reason} by ${type} for "${scenario}", and leaves what the page wrote`, async () => {
      const element = await shown(scenario);
      expect(element.reason).to.equal(reason);
      expect(element.matches(`:state(${type === 'offer-empty' ? 'empty' : 'failed'})`)).to.equal(true);
      expect(element.querySelector('p')?.offsetHeight).to.be.greaterThan(0);
      await expect(element).to.be.accessible();
    });
  }

  it('ends kindly when the next offer cannot be had', async () => {
    const element = await shown('reject-server-error');
    const event = await press(element, 'decline');
    expect(event.type).to.equal('offer-error');
    expect(element.querySelector('p')?.offsetHeight).to.be.greaterThan(0);
    await expect(element).to.be.accessible();
  });

  for (const scenario of [
    'hostile',
    'offer-created-201-unknown-and-hostile',
    'deep',
    'wide',
    'huge-text',
    'self-similar',
  ]) {
    it(`draws "${scenario}" within its limits, runs nothing, and can still be answered`, async () => {
      const element = await shown(scenario);
      expect(element.renderRoot.querySelectorAll('*').length).to.be.lessThan(1_200);
      expect(element.renderRoot.querySelector('script, iframe, object, [style], [onerror]')).to.equal(null);
      for (const link of element.renderRoot.querySelectorAll('a, img')) {
        expect(link.getAttribute('href') ?? link.getAttribute('src')).to.match(/^(https:|http:\/\/(127|localhost))/);
      }
      expect(part(element, 'action')).not.to.equal(null);
      const event = await press(element, 'decline');
      expect(['offer-load', 'offer-empty']).to.contain(event.type);
    });
  }

  it('draws a sample in a preview, and asks nobody', async () => {
    const asked = await requestsDuring(async () => {
      const element = await fixture<PostPurchaseOffer>(html`<post-purchase-offer preview></post-purchase-offer>`);
      expect(textOf(element, 'badge')).to.equal('Preview');
      await expect(element).to.be.accessible();
      part(element, 'decline')?.click();
    });
    expect(asked).to.equal(0);
  });
});
