import { expect } from '@open-wc/testing';
import { gatherRequest } from '../../src/elements/asking/gather-request.ts';
import { decimal } from '../../src/elements/page/orders/decimal.ts';
import { type FoundOrder, OrderSearch, type Place } from '../../src/elements/page/orders/order-search.ts';
import { isInDoubt, type TotalBasis, totalOf } from '../../src/elements/page/orders/total-of.ts';
import { pushOf, recorded } from './helpers/order-corpus.ts';

/** What is found on a page on that basis, at once. */
function found(place: Place, basis: TotalBasis): FoundOrder | undefined {
  const search = new OrderSearch(
    [place],
    () => basis,
    () => {},
  );
  search.start(false);
  search.stop();
  return search.found;
}

/** The order as it would be asked with. */
function asked(order: FoundOrder | undefined, basis: TotalBasis) {
  const entry = order && { ...order, order: { ...order.order, total: totalOf(order.sums, basis) } };
  return gatherRequest([{ name: 'page', ...entry }]).request;
}

const pushed = await recorded('data-layer', [
  'ga4-gtag',
  'ga4-tag-manager',
  'shopify-additional-scripts',
  'woocommerce-gtm4wp',
  'magento',
  'hand-written',
  'nulls',
  'placeholders',
  'two-purchases',
  'other-events',
  'broken',
  'unreadable-total',
  'user-data',
  'user-data-hashed',
]);
const described = await recorded('json-ld', [
  'one',
  'list',
  'graph',
  'main-entity',
  'broken',
  'only-broken',
  'several',
  'mail',
  'others',
]);

describe('an order that a page tells others', () => {
  afterEach(() => {
    delete window.dataLayer;
    for (const script of document.querySelectorAll('script[type="application/ld+json"]')) script.remove();
  });

  for (const [place, corpus] of [
    ['data-layer', pushed],
    ['json-ld', described],
  ] as const) {
    for (const { about, pushes, scripts = [], order, customer, address, doubt = false, bases = {} } of corpus) {
      it(`is read from the ${place}: ${about}`, () => {
        if (pushes) window.dataLayer = pushes.map(pushOf);
        for (const text of scripts) {
          const script = document.createElement('script');
          script.type = 'application/ld+json';
          script.textContent = text;
          document.body.append(script);
        }
        const value = found(place, 'value');
        const expected = { ...(order && { order }), ...(customer && { customer }), ...(address && { address }) };
        expect(asked(value, 'value')).to.deep.equal(expected);
        if (value) expect(isInDoubt(value.sums)).to.equal(doubt);
        for (const basis of ['items', 'value-less-tax-shipping'] as const) {
          const total = bases[basis];
          if (total) expect(asked(found(place, basis), basis).order?.total, basis).to.equal(total);
        }
      });
    }
  }

  it('may be an object that throws, or has fields of a prototype', () => {
    const throwing = {
      get event(): string {
        throw new Error('mine');
      },
    };
    const inherited = Object.create({ event: 'purchase', transaction_id: 'P', value: 1, currency: 'GBP' });
    window.dataLayer = [throwing, inherited];
    expect(found('data-layer', 'value')).to.equal(undefined);
  });
});

describe('a number that a page writes', () => {
  const numbers: [unknown, number | undefined][] = [
    [46.5, 46.5],
    ['46.50', 46.5],
    [' 46.5 ', 46.5],
    ['-5', -5],
    ['1,046.50', 1046.5],
    ['1,046', 1046],
    ['1.046,50', 1046.5],
    ['46,50', 46.5],
    ['46,5', 46.5],
    ['1.046.500,00', 1_046_500],
    ['1,04', 1.04],
    ['', undefined],
    ['£46.50', undefined],
    ['46.50 GBP', undefined],
    ['1,0465', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['NaN', undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
    [null, undefined],
    [true, undefined],
    [[46.5], undefined],
  ];
  for (const [written, number] of numbers) {
    it(`is ${number} where it says ${JSON.stringify(written)}`, () => {
      expect(decimal(written)).to.equal(number);
    });
  }
});
