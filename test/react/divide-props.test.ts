import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { divideProps } from '../../src/react/divide-props.ts';
import { listenerName } from '../../src/react/listeners.ts';

const ATTRIBUTES = new Map([
  ['orderTotal', 'order-total'],
  ['preview', 'preview'],
  ['order', undefined],
]);

const divide = (props: object) => divideProps(props, ATTRIBUTES, ['onOfferShown']);

describe('the properties of a component', () => {
  const drawn: [string, object, object][] = [
    ['a number is a text', { orderTotal: 46.5 }, { 'order-total': '46.5' }],
    ['yes and no are words', { orderTotal: true, preview: false }, { 'order-total': 'true', preview: 'false' }],
    ['nothing is drawn of undefined', { orderTotal: undefined }, {}],
    ['nothing is drawn of null', { orderTotal: null }, {}],
    ['nothing is drawn of an object', { orderTotal: { amount: 46.5 } }, {}],
    ['nothing is drawn of a function', { orderTotal: () => 46.5 }, {}],
    ['nothing is drawn of no number', { orderTotal: Number.NaN }, {}],
    ['a class has its name in HTML', { className: 'wide' }, { class: 'wide' }],
    ['what is not hidden is not said to be', { hidden: false }, {}],
    ['what is hidden is', { hidden: true }, { hidden: '' }],
    [
      'others go to React as they are',
      { id: 'offer', onClick: null, style: { color: 'red' } },
      { id: 'offer', onClick: null, style: { color: 'red' } },
    ],
  ];
  for (const [title, props, expected] of drawn) {
    it(`are drawn as attributes: ${title}`, () => {
      assert.deepEqual(divide(props).drawn, expected);
    });
  }

  it('go to the element where no attribute holds them, even if there is nothing any more', () => {
    const order = { id: 'LKS-1' };
    assert.deepEqual([...divide({ order }).objects], [['order', order]]);
    assert.deepEqual([...divide({ order: undefined }).objects], [['order', undefined]]);
  });

  it('are heard, not drawn, where they are listeners', () => {
    const onOfferShown = () => {};
    const { drawn: html, listeners } = divide({ onOfferShown });
    assert.deepEqual([html, [...listeners]], [{}, [['onOfferShown', onOfferShown]]]);
  });

  it('name an event after what it is', () => {
    assert.equal(listenerName('offer-shown'), 'onOfferShown');
  });
});
