import { expect } from '@open-wc/testing';
import { gatherRequest, type Source } from '../../src/elements/asking/gather-request.ts';

const order = (id: string) => ({ id, total: '1.00', currency: 'GBP' });

describe('gathering an order', () => {
  it('takes the first source that has an order id, whole', () => {
    const sources: Source[] = [
      { name: 'property', order: { total: '9.99' } },
      { name: 'attributes', order: order('A'), customer: { email: 'a@example.com' } },
      { name: 'queue', order: { ...order('Q'), coupon: 'Q' }, customer: { email: 'q@example.com' } },
    ];
    expect(gatherRequest(sources)).to.deep.equal({
      request: { order: order('A'), customer: { email: 'a@example.com' } },
      order: 'attributes',
      customer: 'attributes',
    });
  });

  it('looks for the shopper further on where the order’s source names none', () => {
    const sources: Source[] = [
      { name: 'property', order: order('P') },
      { name: 'attributes', customer: { email: 'a@example.com' } },
    ];
    expect(gatherRequest(sources).customer).to.equal('attributes');
  });

  const odd: [string, unknown, unknown][] = [
    ['a number as text', { ...order('A'), total: 46.5 }, { ...order('A'), total: '46.5' }],
    ['a sum of doubles as a price', { ...order('A'), total: 0.1 + 0.2 }, { ...order('A'), total: '0.3' }],
    ['text without its spaces', { ...order('A'), coupon: '  TEA ' }, { ...order('A'), coupon: 'TEA' }],
    ['blank as absent', { ...order('A'), coupon: '  ' }, order('A')],
    ['null as absent', { ...order('A'), coupon: null }, order('A')],
    ['NaN as absent', { ...order('A'), items: Number.NaN }, order('A')],
    ['Infinity as absent', { ...order('A'), discount: Number.NEGATIVE_INFINITY }, order('A')],
    [
      'what a template makes of no value as absent',
      { ...order('A'), coupon: 'undefined', date: 'null', items: 'NaN' },
      order('A'),
    ],
    ['what a template makes of an object as absent', { ...order('A'), coupon: '[object Object]' }, order('A')],
    ['a hole of our snippets as absent', { ...order('A'), coupon: '[COUPON CODE]' }, order('A')],
    ['a hole of a template as absent', { ...order('A'), coupon: '{{ coupon }}', date: '{% date %}' }, order('A')],
    ['an order whose id is a hole as none', order('[ORDER NUMBER]'), undefined],
    ['an empty text for yes or no as absent', { ...order('A'), gift: '' }, order('A')],
    ['an object for text as absent', { ...order('A'), coupon: { toString: () => 'X' } }, order('A')],
    [
      'the words true and false',
      { ...order('A'), gift: 'true', subscription: 'false' },
      { ...order('A'), gift: true, subscription: false },
    ],
    ['another word for yes as absent', { ...order('A'), gift: 'yes' }, order('A')],
    ['an unknown field as absent', { ...order('A'), card: '4111' }, order('A')],
    ['an order that is no object as none', 'LKS-1', undefined],
    ['an order that is a list as none', [order('A')], undefined],
  ];
  for (const [title, given, expected] of odd) {
    it(`reads ${title}`, () => {
      expect(gatherRequest([{ name: 'property', order: given }]).request.order).to.deep.equal(expected);
    });
  }

  it('takes an object that throws for one that says nothing', () => {
    const throwing = {
      get id(): string {
        throw new Error('not today');
      },
    };
    expect(gatherRequest([{ name: 'property', order: throwing }]).request.order).to.equal(undefined);
  });

  it('reads no field off a prototype', () => {
    const polluted = Object.create({ coupon: 'POLLUTED' });
    expect(
      gatherRequest([{ name: 'property', order: Object.assign(polluted, order('A')) }]).request.order,
    ).to.deep.equal(order('A'));
  });
});
