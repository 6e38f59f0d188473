import { expect, fixture, html } from '@open-wc/testing';
import type { ReferralOffer } from '../../src/elements/referral-offer.ts';
import '../../src/index.ts';
import { settled, textOf } from './helpers/element.ts';
import { argumentsOf } from './helpers/order-corpus.ts';
import { arrivalsOf, newOrderId, requestsDuring } from './helpers/sandbox.ts';

/** A purchase as Google Tag Manager wants it pushed. */
function purchase(id: string, fields: object = {}) {
  return { event: 'purchase', ecommerce: { transaction_id: id, value: 46.5, currency: 'GBP', ...fields } };
}

function push(...entries: unknown[]): void {
  window.dataLayer ??= [];
  window.dataLayer.push(...entries);
}

/** An element that is told who bought, and reads what. */
function reading(attributes: Record<string, string> = {}): ReferralOffer {
  const element = document.createElement('referral-offer');
  const all = { email: 'rowan.ash@example.com', 'order-source': 'auto', ...attributes };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  return element;
}

describe('order-source', () => {
  let element: ReferralOffer;
  afterEach(() => {
    element.remove();
    delete window.dataLayer;
    for (const script of document.querySelectorAll('script[type="application/ld+json"]')) script.remove();
  });

  function writeJsonLd(json: string): void {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = json;
    document.body.append(script);
  }

  function describeOrder(id: string): void {
    writeJsonLd(JSON.stringify({ '@type': 'Order', orderNumber: id, price: 9, priceCurrency: 'GBP' }));
  }

  async function shown(): Promise<void> {
    const settling = settled(element);
    if (!element.isConnected) document.body.append(element);
    expect((await settling).type).to.equal('offer-load');
  }

  it('reads a purchase that was pushed before', async () => {
    const id = newOrderId();
    push(purchase(id, { items: [{ price: 46.5 }] }));
    element = reading();
    await shown();
    const [arrival] = await arrivalsOf(id);
    expect(arrival?.body.order).to.deep.include({ total: '46.5', currencyCode: 'GBP', orderItemCount: '1' });
  });

  it('waits for a purchase that is pushed later, and asks nobody before', async () => {
    const id = newOrderId();
    element = reading({ debug: '' });
    const asked = await requestsDuring(async () => {
      document.body.append(element);
      await element.updateComplete;
      expect(element.reason).to.equal(undefined);
      expect(textOf(element, 'debug')).to.contain('waiting');
    });
    expect(asked).to.equal(0);
    const settling = settled(element);
    // The layer was made after the element, so this is found by the last look.
    push(argumentsOf('event', 'page_view'), argumentsOf('event', 'purchase', purchase(id).ecommerce));
    expect((await settling).type).to.equal('offer-load');
    expect(await arrivalsOf(id)).to.have.length(1);
  });

  it('hears a push into a layer that is there, and calls what was there first', async () => {
    const id = newOrderId();
    const order: string[] = [];
    window.dataLayer = [];
    const { dataLayer } = window;
    dataLayer.push = (...entries: unknown[]) => {
      order.push('theirs');
      return Array.prototype.push.apply(dataLayer, entries);
    };
    const theirs = dataLayer.push;
    element = reading();
    document.body.append(element);
    await element.updateComplete;
    expect(dataLayer.push).not.to.equal(theirs);
    const settling = settled(element);
    expect(dataLayer.push(purchase(id))).to.equal(1);
    expect(order).to.deep.equal(['theirs']);
    expect((await settling).type).to.equal('offer-load');
    element.remove();
    expect(dataLayer.push).to.equal(theirs);
  });

  it('leaves a push alone that somebody has wrapped in turn, and hears nothing more', async () => {
    window.dataLayer = [];
    const { dataLayer } = window;
    element = reading();
    document.body.append(element);
    await element.updateComplete;
    const ours = dataLayer.push;
    const theirs = (...entries: unknown[]) => ours.apply(dataLayer, entries);
    dataLayer.push = theirs;
    element.remove();
    expect(dataLayer.push).to.equal(theirs);
    expect(dataLayer.push({ event: 'x' })).to.equal(1);
  });

  it('asks nobody when no purchase has come in three seconds, and says which field is missing', async () => {
    element = reading({ debug: '' });
    const asked = await requestsDuring(async () => {
      const settling = settled(element);
      document.body.append(element);
      expect((await settling).detail.reason).to.equal('missing-field');
    });
    expect(asked).to.equal(0);
    expect(textOf(element, 'debug')).to.contain('order.id');
    const late = await requestsDuring(async () => {
      push(purchase(newOrderId()));
      await element.updateComplete;
    });
    expect(late).to.equal(0);
  });

  for (const [source, json, isSaid] of [
    ['json-ld', '{"@type": "Order", "orderNumber": "LKS-1",}', true],
    ['data-layer', '{"@type": "Order", "orderNumber": "LKS-1",}', false],
    ['json-ld', '{"@type": "Thing"}', false],
  ] as const) {
    it(`${isSaid ? 'says' : 'does not say'} in debug that ${json} cannot be read, looking for ${source}`, async () => {
      writeJsonLd(json);
      element = reading({ 'order-source': source, debug: '' });
      const settling = settled(element);
      document.body.append(element);
      await settling;
      await element.updateComplete;
      expect(textOf(element, 'debug')).to.contain('Looked for').and.not.to.contain('LKS-1');
      expect(textOf(element, 'debug')?.includes('a script in JSON-LD cannot be read as JSON')).to.equal(isSaid);
    });
  }

  it('says in debug that a purchase came too late', async () => {
    window.dataLayer = [];
    element = reading({ debug: '' });
    const settling = settled(element);
    document.body.append(element);
    await settling;
    push(purchase(newOrderId()));
    await element.updateComplete;
    expect(textOf(element, 'debug')).to.contain('too late');
    expect(element.reason).to.equal('missing-field');
  });

  it('asks once for an order that is told twice, however it is told', async () => {
    const id = newOrderId();
    window.dataLayer = [];
    push(purchase(id));
    element = reading();
    await shown();
    const again = await requestsDuring(async () => {
      push(purchase(id, { value: 57.94 }), argumentsOf('event', 'purchase', { ...purchase(id).ecommerce, value: 9 }));
      await element.updateComplete;
    });
    expect(again).to.equal(0);
    expect(await arrivalsOf(id)).to.have.length(1);
  });

  it('believes the data layer before JSON-LD, and stays with the place it has found', async () => {
    const [pushed, described] = [newOrderId(), newOrderId()];
    push(purchase(pushed));
    describeOrder(described);
    element = reading({ debug: '' });
    await shown();
    expect(await arrivalsOf(pushed)).to.have.length(1);
    expect(await arrivalsOf(described)).to.have.length(0);
    expect(textOf(element, 'debug')).to.contain('data-layer');
  });

  it('looks in one place only where it is named', async () => {
    const [pushed, described] = [newOrderId(), newOrderId()];
    push(purchase(pushed));
    describeOrder(described);
    element = reading({ 'order-source': 'json-ld' });
    await shown();
    expect(await arrivalsOf(pushed)).to.have.length(0);
    expect(await arrivalsOf(described)).to.have.length(1);
  });

  it('is the last to be believed: an order by attributes stands', async () => {
    const [pushed, written] = [newOrderId(), newOrderId()];
    push(purchase(pushed));
    element = reading({ 'order-id': written, 'order-total': '1', 'order-currency': 'GBP' });
    await shown();
    expect(await arrivalsOf(pushed)).to.have.length(0);
    expect(await arrivalsOf(written)).to.have.length(1);
  });

  it('takes no shopper from the page unless that is asked for', async () => {
    push({ ...purchase(newOrderId()), user_data: { email: 'page@example.com' } });
    element = document.createElement('referral-offer');
    element.setAttribute('order-source', 'auto');
    const settling = settled(element);
    document.body.append(element);
    expect((await settling).detail.reason).to.equal('missing-field');
  });

  it('takes the shopper where customer-source says so', async () => {
    const id = newOrderId();
    push(argumentsOf('set', 'user_data', { email: 'page@example.com' }), purchase(id));
    element = document.createElement('referral-offer');
    element.setAttribute('order-source', 'auto');
    element.setAttribute('customer-source', 'auto');
    await shown();
    expect((await arrivalsOf(id))[0]?.body.customer['emailAddress']).to.equal('page@example.com');
  });

  const bases = [
    ['value', '57.94'],
    ['items', '43.8'],
    ['value-less-tax-shipping', '43.79'],
    ['a slip of the pen', '57.94'],
  ] as const;
  for (const [basis, total] of bases) {
    it(`takes ${total} for the total where total-basis is "${basis}", and says that value and items differ`, async () => {
      const id = newOrderId();
      push(purchase(id, { value: 57.94, tax: 9.25, shipping: '4.9', items: [{ price: '21.9', quantity: 2 }] }));
      element = reading({ 'total-basis': basis, debug: '' });
      await shown();
      expect((await arrivalsOf(id))[0]?.body.order?.['total']).to.equal(total);
      expect(textOf(element, 'debug')).to.contain('differ').and.not.contain(total);
    });
  }

  it('leaves an incomplete purchase for the proxy to say what it lacks', async () => {
    push(purchase(newOrderId(), { currency: null }));
    element = reading({ debug: '' });
    const settling = settled(element);
    document.body.append(element);
    expect((await settling).detail.reason).to.equal('missing-field');
    expect(textOf(element, 'debug')).to.contain('order.currency');
  });

  it('asks for nobody’s purchase after a purchase either', async () => {
    const offer = await fixture<HTMLElement & { reason?: string }>(
      html`<post-purchase-offer order-source="data-layer"></post-purchase-offer>`,
    );
    element = reading();
    await new Promise((resolve) => offer.addEventListener('offer-empty', resolve, { once: true }));
    expect(offer.reason).to.equal('missing-field');
  });

  it('writes nothing of the shopper into the page', async () => {
    const id = newOrderId();
    push(argumentsOf('set', 'user_data', { email: 'canary@example.com' }), purchase(id));
    element = reading({ 'customer-source': 'auto', debug: '' });
    element.removeAttribute('email');
    await shown();
    expect(element.outerHTML).not.to.contain('canary');
    expect(element.renderRoot.textContent).not.to.contain('canary');
    expect(JSON.stringify(sessionStorage) + JSON.stringify(localStorage)).not.to.contain('canary');
  });
});
