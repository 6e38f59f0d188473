import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/index.ts';
import type { ReferralOffer } from '../../src/elements/referral-offer.ts';
import { part, settled, textOf } from './helpers/element.ts';
import { answerNext, hold, newOrderId, release } from './helpers/sandbox.ts';

async function asked(scenario: string): Promise<{ element: ReferralOffer; event: CustomEvent }> {
  const page = await fixture(html`<div></div>`);
  const element = document.createElement('referral-offer');
  const settling = settled(element);
  element.innerHTML = '<p>Thank you for your order.</p>';
  const attributes = { email: `${scenario}@sandbox.example`, 'order-id': newOrderId(), 'order-total': '46.50' };
  for (const [name, value] of Object.entries({ ...attributes, 'order-currency': 'GBP', debug: '' })) {
    element.setAttribute(name, value);
  }
  page.append(element);
  const event = await settling;
  await element.updateComplete;
  return { element, event };
}

describe('nothing to show', () => {
  const silences = [
    ['offer-touchpoint-disabled-404', 'offer-empty', 'touchpoint-disabled'],
    ['offer-error-with-empty-body', 'offer-empty', 'touchpoint-disabled'],
    ['offer-validation-422', 'offer-empty', 'refused-by-vendor'],
    ['offer-no-url', 'offer-empty', 'no-offer'],
    ['offer-javascript-url', 'offer-empty', 'no-offer'],
    ['offer-server-error-500', 'offer-error', 'vendor-unavailable'],
    ['platform-unauthorised-401', 'offer-error', 'vendor-unavailable'],
    ['rate-limited', 'offer-error', 'vendor-unavailable'],
    ['html', 'offer-error', 'vendor-unavailable'],
    ['empty', 'offer-error', 'vendor-unavailable'],
    ['not-json', 'offer-error', 'vendor-unavailable'],
    ['truncated', 'offer-error', 'vendor-unavailable'],
    ['reset', 'offer-error', 'vendor-unavailable'],
    ['huge', 'offer-error', 'vendor-unavailable'],
    ['redirect', 'offer-error', 'vendor-unavailable'],
    ['hang', 'offer-error', 'timeout'],
  ] as const;

  for (const [scenario, type, reason] of silences) {
    it(`says ${reason} by ${type} when the vendor does "${scenario}", and leaves what the page wrote`, async () => {
      const { element, event } = await asked(scenario);
      expect(event.type).to.equal(type);
      expect(event.detail.reason).to.equal(reason);
      expect(element.reason).to.equal(reason);
      expect(part(element, 'base')).to.equal(null);
      expect(element.querySelector('p')?.offsetHeight).to.be.greaterThan(0);
      expect(textOf(element, 'debug')).to.contain(reason);
      await expect(element).to.be.accessible();
    });
  }

  it('names the request of a failure, so that it can be found in the log', async () => {
    const { element, event } = await asked('offer-server-error-500');
    expect(event.detail.requestId).to.be.a('string').and.not.equal('');
    expect(textOf(element, 'debug')).to.contain(event.detail.requestId);
  });

  it('names the field the proxy found at fault', async () => {
    const element = await fixture<ReferralOffer>(html`
      <referral-offer
        debug
        email="a@example.com"
        order-id=${newOrderId()}
        order-total="much"
        order-currency="GBP"
      ></referral-offer>
    `);
    const event = await settled(element);
    expect(event.type).to.equal('offer-error');
    expect(event.detail.reason).to.equal('invalid-request');
    expect(textOf(element, 'debug')).to.contain('order.total');
    expect(textOf(element, 'debug')).not.to.contain('much');
  });

  const mistakes: [title: string, attributes: Record<string, string>, words: string, never?: string][] = [
    ['a hole of our snippet', { 'order-id': '[ORDER NUMBER]' }, 'order-id: [ORDER NUMBER] is still to be filled in'],
    ['a hole in an endpoint', { endpoint: 'https://[YOUR PROXY]/offers' }, 'endpoint: [YOUR PROXY] is still'],
    ['a hole of a template', { email: '{{ email }}' }, 'email: the placeholder of a template was not filled in'],
    ['quotes an editor has changed', { email: '\u201cc@example.com\u201d' }, 'email: an editor has changed its quotes'],
    ['spaces that do not break', { '\u00a0email': 'c@example.com' }, 'email: an editor has put spaces before it'],
    ['a field by its attribute', {}, 'email (customer.email)'],
    [
      'where it looked',
      { 'order-source': 'json-ld' },
      'for order.id in the property, in a JSON child and in the queue',
    ],
    ['consent that is followed already', { consent: 'auto' }, 'let the banner of the shop load'],
    ['what to do where a field is named', { endpoint: 'https://' }, 'Correct the fields that are named', 'stood open'],
    [
      'what to do where no field is named',
      { endpoint: '/offers/elsewhere', email: 'c@example.com' },
      'the page has stood open too long',
      'Correct the fields',
    ],
    [
      'the whole address of the proxy',
      { endpoint: '/ofers?of=c@example.com', email: 'c@example.com' },
      `${location.origin}/ofers/v1/referral-offer`,
      'of=',
    ],
    [
      'a word that consent does not have',
      { consent: 'Auto' },
      'consent: "Auto" is no word of it; write auto, required, granted or denied',
      'to follow the banner',
    ],
    ['no more than the start of a long word', { consent: 'a'.repeat(21) }, `"${'a'.repeat(20)}" is no word`],
    ['consent that is no word', { consent: 'c@example.com' }, 'consent: what stands there is no word of it'],
    ['consent that nothing undoes', { consent: 'denied' }, 'Else write another word for consent', 'grantConsent'],
    ['another hyphen', { order_total: '77.12' }, 'order_total: not known; did you mean order-total?', '77.12'],
    ['a property as an attribute', { orderCurrency: 'GBP' }, 'ordercurrency: not known; did you mean order-currency?'],
    ['wrong letters', { concent: 'granted' }, 'concent: not known; did you mean consent?'],
    ['a bare name of ours', { recordcoupon: '' }, 'recordcoupon: not known; did you mean record-coupon?'],
    ['an object as an attribute', { order: 'c@example.com' }, 'order: a property, and no attribute'],
    [
      'nothing that is of HTML, far from ours, or the rest of a value',
      { id: 'a', class: 'a', title: 'a', lang: 'en', 'data-emails': 'a', opne: 'a', colour: 'a', emaila: '' },
      'Add the fields',
      'mistakes',
    ],
  ];
  for (const [title, attributes, words, never = 'c@example'] of mistakes) {
    it(`names in debug ${title}, and no value`, async () => {
      const page = await fixture(html`<div></div>`);
      const all = Object.entries({ debug: '', ...attributes }).map(([name, value]) => `${name}="${value}"`);
      page.innerHTML = `<referral-offer ${all.join(' ')}></referral-offer>`;
      const element = page.querySelector('referral-offer');
      if (!element) throw new Error('expected an element');
      await waitUntil(() => textOf(element, 'debug')?.includes(words), words, { timeout: 5_000 });
      expect(textOf(element, 'debug')).not.to.contain('c@example').and.not.to.contain(never);
    });
  }

  const children: [title: string, json: string, mistakes: string[]][] = [
    ['broken', '{"customer": {"email": "c@example.com",}}', ['the JSON child: it cannot be read as JSON']],
    ['with a hole', '{"order": {"id": [ORDER NUMBER]}}', ['the JSON child: [ORDER NUMBER] is still to be filled in']],
    ['empty', '', []],
    ['whole', '{"order": {}}', []],
  ];
  for (const [title, json, words] of children) {
    it(`lists in debug what is wrong with a JSON child that is ${title}, after other mistakes`, async () => {
      const page = await fixture(html`<div></div>`);
      const child = `<script type="application/json">${json}</script>`;
      page.innerHTML = `<referral-offer debug order_id="1">${child}</referral-offer>`;
      const element = page.querySelector('referral-offer');
      if (!element) throw new Error('expected an element');
      await waitUntil(() => part(element, 'debug'), 'it says so', { timeout: 5_000 });
      const said = [...element.renderRoot.querySelectorAll('[part~="debug"] li')].map(({ textContent }) => textContent);
      expect(said).to.deep.equal(['order_id: not known; did you mean order-id?', ...words]);
      expect(textOf(element, 'debug')).not.to.contain('c@example');
    });
  }

  it('draws an offer without its picture when the picture is not https', async () => {
    const { element } = await asked('offer-http-image');
    expect(part(element, 'headline')).not.to.equal(null);
    expect(part(element, 'image')).to.equal(null);
  });

  it('draws hostile words as words', async () => {
    const { element } = await asked('offer-hostile');
    await expect(element).to.be.accessible();
    expect(element.renderRoot.querySelector('script, b, iframe')).to.equal(null);
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
  });

  for (const endpoint of ['javascript:alert(1)', 'ftp://example.com', 'https://']) {
    it(`asks nobody at "${endpoint}"`, async () => {
      const element = await fixture<ReferralOffer>(html`
        <referral-offer endpoint=${endpoint} email="a@example.com"></referral-offer>
      `);
      expect(element.reason).to.equal('invalid-request');
    });
  }

  it('goes on as a plain box where there is no proxy', async () => {
    const element = await fixture<ReferralOffer>(html`
      <referral-offer endpoint="/nowhere" email="a@example.com"><p>Thank you.</p></referral-offer>
    `);
    const event = await settled(element);
    expect(event.type).to.equal('offer-error');
    expect(event.detail.reason).to.equal('vendor-unavailable');
    expect(element.querySelector('p')?.offsetHeight).to.be.greaterThan(0);
  });

  it('has one state at a time', async () => {
    const { element } = await asked('offer-touchpoint-disabled-404');
    const states = ['loading', 'shown', 'empty', 'failed', 'done'];
    const inState = () => states.filter((state) => element.matches(`:state(${state})`));
    expect(inState()).to.deep.equal(['empty']);
    await answerNext({ url: 'https://demo.mention-me.com/sample-journey/3' });
    await hold();
    const settling = settled(element);
    element.orderId = newOrderId();
    await element.updateComplete;
    expect(inState()).to.deep.equal(['loading']);
    await expect(element).to.be.accessible();
    await release();
    await settling;
    expect(inState()).to.deep.equal(['shown']);
    expect(element.reason).to.equal(undefined);
  });
});
