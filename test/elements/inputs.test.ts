import { expect } from '@open-wc/testing';
import '../../src/elements/referral-offer.define.ts';
import { inquire } from '../../src/elements/asking/inquiry.ts';
import { referralRules } from '../../src/elements/asking/referral-rules.ts';
import { attributesOf, propertiesOf } from '../../src/elements/attributes/inputs.ts';

/** A framework sets a property where there is one, to what it was given for the attribute. */
const WAYS = {
  'as a property of the element': (name: string, value: unknown) => {
    const element = document.createElement('referral-offer');
    Reflect.set(element, name, value);
    return { element, inputs: propertiesOf(element) };
  },
  'as a property set too early': (name: string, value: unknown) => {
    const element = document.createElement('div');
    Reflect.set(element, name, value);
    return { element, inputs: attributesOf(element) };
  },
};

for (const [way, given] of Object.entries(WAYS)) {
  describe(`an input given ${way}`, () => {
    const flags: [unknown, boolean | undefined][] = [
      [true, true],
      ['', true],
      ['true', true],
      [' TRUE ', true],
      [false, false],
      ['false', false],
      ['maybe', undefined],
      [null, undefined],
      [undefined, undefined],
      [1, undefined],
      [{}, undefined],
      [[], undefined],
    ];
    for (const [value, expected] of flags) {
      it(`is ${expected} when yes or no is ${JSON.stringify(value)}`, () => {
        expect(given('preview', value).inputs.flag('preview')).to.equal(expected);
      });
    }

    const texts: [unknown, string | undefined][] = [
      ['LKS-1', 'LKS-1'],
      [46.5, '46.5'],
      ['', undefined],
      ['[object Object]', undefined],
      ['undefined', undefined],
      ['null', undefined],
      ['Null', 'Null'],
      ['[ORDER NUMBER]', undefined],
      ['[web] 1042', '[web] 1042'],
      ['{{ order.id }}', undefined],
      ['“LKS-1”', undefined],
      ['„LKS-1“', undefined],
      ['"LKS-1"', undefined],
      ['&quot;LKS-1&quot;', undefined],
      ['«Rowan', undefined],
      ['\u00a0LKS-1\u00a0', 'LKS-1'],
      ['"ACME" GmbH', '"ACME" GmbH'],
      ['\u2019t Hooft', '\u2019t Hooft'],
      [null, undefined],
      [{}, undefined],
      [() => 'LKS-1', undefined],
      [Symbol('LKS-1'), undefined],
    ];
    for (const [value, expected] of texts) {
      it(`is ${expected} when a text is ${typeof value === 'string' ? `"${value}"` : String(value)}`, () => {
        expect(given('orderId', value).inputs.text('order-id')).to.equal(expected);
      });
    }

    const consents: [unknown, boolean][] = [
      [undefined, true],
      [null, true],
      ['', true],
      ['granted', true],
      ['denied', false],
      ['undefined', false],
      [false, false],
      [true, false],
      [0, false],
      [{}, false],
    ];
    for (const [value, mayAsk] of consents) {
      it(`${mayAsk ? 'asks' : 'waits'} when consent is ${JSON.stringify(value)}`, () => {
        const told = { ...given('consent', value), elsewhere: [], granted: false };
        expect(inquire(referralRules, told).mayAsk).to.equal(mayAsk);
      });
    }
  });
}
