import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { ReferralOffer } from '../../src/elements/referral-offer.ts';
import { grantConsent, type OfferElementsApi } from '../../src/index.ts';
import { part, settled, textOf } from './helpers/element.ts';
import { repair, replace } from './helpers/faults.ts';
import { arrivalOf, arrivals, arrivalsOf, hold, newOrderId, release, requestsDuring } from './helpers/sandbox.ts';

describe('asking for an offer', () => {
  it('sends every attribute, under the vendor’s names, as the vendor’s types', async () => {
    const id = newOrderId();
    const element = await fixture<ReferralOffer>(html`
      <referral-offer
        situation="post purchase"
        segment="vip"
        variation="1"
        locale="en-GB"
        email="rowan.ash@example.com"
        first-name="Rowan"
        last-name="Ash"
        customer-title="Mx"
        customer-id="C-20417"
        order-id=${id}
        order-total="46.50"
        order-currency="GBP"
        order-date="2026-05-14T09:31:07+00:00"
        order-coupon="TEA-9F3K"
        order-discount="5.00"
        order-items="2"
        order-subscription="false"
        order-gift="true"
      ></referral-offer>
    `);
    await settled(element);
    const [arrival, ...more] = await arrivalsOf(id);
    expect(more).to.have.length(0);
    expect(arrival?.body.customer).to.deep.equal({
      emailAddress: 'rowan.ash@example.com',
      firstname: 'Rowan',
      surname: 'Ash',
      title: 'Mx',
      uniqueIdentifier: 'C-20417',
    });
    expect(arrival?.body.order).to.deep.equal({
      orderIdentifier: id,
      total: '46.50',
      currencyCode: 'GBP',
      dateString: '2026-05-14T09:31:07+00:00',
      couponCode: 'TEA-9F3K',
      discountAmount: '5.00',
      orderItemCount: '2',
      isSubscription: false,
      isGift: true,
    });
    expect(arrival?.body.request).to.include({
      situation: 'post purchase',
      segment: 'vip',
      variation: '1',
      localeCode: 'en_GB',
    });
  });

  it('takes the language of the text around it', async () => {
    const id = newOrderId();
    await hold();
    const wrapper = await fixture(html`
      <div lang="de-AT">
        <referral-offer email="a@example.com" order-id=${id} order-total="1" order-currency="EUR"></referral-offer>
      </div>
    `);
    const settling = settled(wrapper.querySelector<ReferralOffer>('referral-offer') as ReferralOffer);
    await release();
    await settling;
    expect((await arrivalsOf(id))[0]?.body.request['localeCode']).to.equal('de_AT');
  });

  it('asks nobody without an e-mail address, and names it', async () => {
    const asked = await requestsDuring(async () => {
      const element = await fixture<ReferralOffer>(html`
        <referral-offer debug order-id=${newOrderId()} order-total="1" order-currency="GBP"></referral-offer>
      `);
      expect(element.reason).to.equal('missing-field');
      expect(textOf(element, 'debug')).to.contain('customer.email');
      await expect(element).to.be.accessible();
    });
    expect(asked).to.equal(0);
  });

  it('reports to the page why it is silent', async () => {
    const element = document.createElement('referral-offer');
    const event = settled(element);
    document.body.append(element);
    expect((await event).type).to.equal('offer-empty');
    expect((await event).detail).to.deep.equal({ reason: 'missing-field' });
    element.remove();
  });

  it('reads an order from a JSON child', async () => {
    const id = newOrderId();
    const json = JSON.stringify({
      order: { id, total: 12.5, currency: 'GBP' },
      customer: { email: 'child@example.com' },
      address: { postcode: 'SY8 0ZZ' },
    });
    const element = document.createElement('referral-offer');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = json;
    element.append(script);
    document.body.append(element);
    await settled(element);
    const [arrival] = await arrivalsOf(id);
    expect(arrival?.body.order?.['total']).to.equal('12.5');
    expect(arrival?.body.address).to.deep.equal({ addressPostCode: 'SY8 0ZZ' });
    element.remove();
  });

  it('notices a JSON child that is added later', async () => {
    const id = newOrderId();
    const element = await fixture<ReferralOffer>(html`<referral-offer></referral-offer>`);
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify({
      order: { id, total: '1', currency: 'GBP' },
      customer: { email: 'late@example.com' },
    });
    const settling = settled(element);
    element.append(script);
    expect((await settling).type).to.equal('offer-load');
    expect(await arrivalsOf(id)).to.have.length(1);
  });

  it('counts broken JSON as none', async () => {
    const element = await fixture<ReferralOffer>(html`<referral-offer></referral-offer>`);
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = '{"order": {"id": ';
    element.append(script);
    await element.updateComplete;
    expect(element.reason).to.equal('missing-field');
  });

  it('reads an order pushed into the queue, before any other has one', async () => {
    const id = newOrderId();
    const element = await fixture<ReferralOffer>(html`<referral-offer debug></referral-offer>`);
    const settling = settled(element);
    const queue = window.offerElements as OfferElementsApi;
    queue.push({ order: { id, total: '9.00', currency: 'GBP' }, customer: { email: 'queue@example.com' } });
    expect((await settling).type).to.equal('offer-load');
    expect(textOf(element, 'debug')).to.contain('order from queue');
    expect(await arrivalsOf(id)).to.have.length(1);
    queue.push({});
  });

  it('believes a property before an attribute, whole', async () => {
    const id = newOrderId();
    const element = document.createElement('referral-offer');
    element.setAttribute('email', 'attribute@example.com');
    element.setAttribute('order-id', 'from-attribute');
    element.setAttribute('order-coupon', 'NOT-MINE');
    element.order = { id, total: '3.00', currency: 'GBP' };
    document.body.append(element);
    await settled(element);
    const [arrival] = await arrivalsOf(id);
    expect(arrival?.body.order).not.to.have.property('couponCode');
    expect(arrival?.body.customer['emailAddress']).to.equal('attribute@example.com');
    element.remove();
  });
});

describe('consent', () => {
  for (const consent of ['required', 'auto', 'something else']) {
    it(`waits when consent is "${consent}", and asks once it is given`, async () => {
      const element = document.createElement('referral-offer');
      element.setAttribute('consent', consent);
      element.email = 'a@example.com';
      element.order = { id: newOrderId(), total: '1', currency: 'GBP' };
      const asked = await requestsDuring(async () => {
        document.body.append(element);
        await element.updateComplete;
        expect(element.reason).to.equal('no-consent');
      });
      expect(asked).to.equal(0);
      const settling = settled(element);
      element.grantConsent();
      expect((await settling).type).to.equal('offer-load');
      element.remove();
    });
  }

  it('sends nothing when consent is denied, even if it is granted to the page', async () => {
    const element = await fixture<ReferralOffer>(html`
      <referral-offer
        consent="denied"
        email="a@example.com"
        order-id=${newOrderId()}
        order-total="1"
        order-currency="GBP"
      ></referral-offer>
    `);
    const asked = await requestsDuring(async () => {
      grantConsent();
      await element.updateComplete;
      expect(element.reason).to.equal('no-consent');
    });
    expect(asked).to.equal(0);
  });

  it('keeps nothing in the browser', async () => {
    expect(document.cookie).to.equal('');
    expect(localStorage).to.have.length(0);
    expect(await indexedDB.databases()).to.have.length(0);
  });
});

describe('coming and going', () => {
  afterEach(release);

  const markup = (id: string) => html`
    <referral-offer email="rowan.ash@example.com" order-id=${id} order-total="1" order-currency="GBP"></referral-offer>
  `;

  it('paints only the answer to the newest order', async () => {
    const [first, second] = [newOrderId(), newOrderId()];
    await hold();
    const element = await fixture<ReferralOffer>(markup(first));
    await arrivalOf(first);
    element.email = 'offer-touchpoint-disabled-404@sandbox.example';
    element.orderId = second;
    await element.updateComplete;
    await arrivalOf(second);
    const settling = settled(element);
    await release();
    expect((await settling).detail.reason).to.equal('touchpoint-disabled');
    await aTimeout(0);
    expect(part(element, 'headline')).to.equal(null);
  });

  it('asks nobody while it is out of the document', async () => {
    const element = await fixture<ReferralOffer>(markup(newOrderId()));
    await settled(element);
    const asked = await requestsDuring(async () => {
      element.remove();
      element.orderId = newOrderId();
      await element.updateComplete;
    });
    expect(asked).to.equal(0);
  });

  it('does not ask again when it is moved', async () => {
    const id = newOrderId();
    const element = await fixture<ReferralOffer>(markup(id));
    const settling = settled(element);
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(element);
    await settling;
    elsewhere.remove();
    expect(await arrivalsOf(id)).to.have.length(1);
  });

  it('aborts its request when it leaves', async () => {
    const id = newOrderId();
    await hold();
    const { fetch } = window;
    let ended: Promise<string> | undefined;
    replace(window, 'fetch', (...request) => {
      const going = fetch(...request);
      ended ??= going.then(
        () => 'answered',
        ({ name }) => name,
      );
      return going;
    });
    const element = await fixture<ReferralOffer>(markup(id));
    // The first request of all is the element's.
    await arrivalOf(id);
    element.remove();
    // By the browser's own word: no answer was ever read.
    expect(await ended).to.equal('AbortError');
    repair();
    await release();
    expect(part(element, 'headline')).to.equal(null);
  });

  it('does not enrol twice when it comes back, even as another element', async () => {
    const id = newOrderId();
    const element = await fixture<ReferralOffer>(markup(id));
    await settled(element);
    element.remove();
    await aTimeout(0);
    document.body.append(element);
    await element.updateComplete;
    expect(textOf(element, 'headline')).to.equal('Share Larkspur, earn a free tin');
    element.remove();
    const twin = Object.assign(document.createElement('referral-offer'), {
      email: 'rowan.ash@example.com',
      order: { id, total: '1', currency: 'GBP' },
    });
    const settling = settled(twin);
    document.body.append(twin);
    await settling;
    twin.remove();
    expect(textOf(twin, 'headline')).to.equal('Share Larkspur, earn a free tin');
    expect(await arrivalsOf(id)).to.have.length(1);
  });

  it('shares one request between elements that ask the same', async () => {
    const id = newOrderId();
    await hold();
    const both = await fixture(html`<div>${markup(id)}${markup(id)}</div>`);
    const elements = [...both.querySelectorAll<ReferralOffer>('referral-offer')];
    const settling = Promise.all(elements.map(settled));
    await release();
    await settling;
    expect(elements.map((element) => textOf(element, 'headline'))).to.deep.equal([
      'Share Larkspur, earn a free tin',
      'Share Larkspur, earn a free tin',
    ]);
    expect(await arrivalsOf(id)).to.have.length(1);
  });

  it('leaves personal data out of every address it asks', async () => {
    const addresses = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(addresses.some((address) => /rowan|example\.com/.test(address))).to.equal(false);
    expect((await arrivals()).length).to.be.greaterThan(0);
  });
});
