import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertProblem, post, ROWAN, testProxy } from './helpers/proxy.ts';

const { customer, order } = ROWAN;

const INVALID: [string, unknown, string[]][] = [
  ['a total that is a number', { customer, order: { ...order, total: 46.5 } }, ['order.total']],
  ['a total with a comma', { customer, order: { ...order, total: '46,50' } }, ['order.total']],
  ['a total below zero', { customer, order: { ...order, total: '-1' } }, ['order.total']],
  ['a total with an exponent', { customer, order: { ...order, total: '1e9' } }, ['order.total']],
  ['a discount that is a word', { customer, order: { ...order, discount: 'some' } }, ['order.discount']],
  ['a currency of six letters', { customer, order: { ...order, currency: 'POUNDS' } }, ['order.currency']],
  ['a currency of two letters', { customer, order: { ...order, currency: 'GB' } }, ['order.currency']],
  ['a date in words', { customer, order: { ...order, date: 'yesterday' } }, ['order.date']],
  ['a day that does not exist', { customer, order: { ...order, date: '2026-02-30' } }, ['order.date']],
  ['items with a fraction', { customer, order: { ...order, items: '1.5' } }, ['order.items']],
  ['items as a number', { customer, order: { ...order, items: 2 } }, ['order.items']],
  ['a gift that is a word', { customer, order: { ...order, gift: 'yes' } }, ['order.gift']],
  ['a subscription that is a number', { customer, order: { ...order, subscription: 1 } }, ['order.subscription']],
  ['a variation in words', { ...ROWAN, variation: 'b' }, ['variation']],
  ['an e-mail without @', { customer: { email: 'rowan.ash(at)example.com' } }, ['customer.email']],
  ['an e-mail with two @', { customer: { email: 'rowan@ash@example.com' } }, ['customer.email']],
  ['an e-mail with a line break', { customer: { email: 'rowan@example.com\r\nbcc: x' } }, ['customer.email']],
  ['a name with a control character', { customer: { ...customer, firstName: 'Ro\u0000wan' } }, ['customer.firstName']],
  ['a name with half a character', { customer: { ...customer, firstName: '\ud800' } }, ['customer.firstName']],
  ['a name of 256 characters', { customer: { ...customer, lastName: 'a'.repeat(256) } }, ['customer.lastName']],
  ['a name that is a list', { customer: { ...customer, lastName: ['Ash'] } }, ['customer.lastName']],
  ['a customer that is a text', { customer: 'Rowan' }, ['customer']],
  ['an order that is a list', { customer, order: [] }, ['order']],
  ['an address that is a number', { customer, address: 4 }, ['address']],
  ['a situation the vendor cannot take', { ...ROWAN, situation: 'thank-you!' }, ['situation']],
  ['an e-mail too long for the vendor', { customer: { email: `${'a'.repeat(250)}@example.com` } }, ['customer.email']],
  ['an order number too long for the vendor', { customer, order: { ...order, id: 'L'.repeat(51) } }, ['order.id']],
  [
    'several at once',
    { customer: { email: 'x', title: 1 }, order: { id: 1, total: 2 }, locale: 3 },
    ['locale', 'customer.email', 'customer.title', 'order.id', 'order.total'],
  ],
];

for (const [name, body, fields] of INVALID) {
  test(`${name} is named, and no vendor is called`, async () => {
    const proxy = testProxy();
    assert.deepEqual(await assertProblem(await proxy.fetch(post(body)), 400, 'invalid-request'), fields);
    assert.equal(proxy.calls.length, 0);
  });
}

const MISSING: [string, unknown, string[]][] = [
  ['an empty request', {}, ['customer.email']],
  ['a blank e-mail', { customer: { email: '  ' } }, ['customer.email']],
  ['an e-mail that is null', { customer: { email: null } }, ['customer.email']],
  ['an order with nothing but a number', { customer, order: { id: 'LKS-1' } }, ['order.total', 'order.currency']],
  ['an order with blanks', { customer, order: { id: 'LKS-1', total: '', currency: 'GBP' } }, ['order.total']],
  ['an order without a number', { customer, order: { total: '1', currency: 'GBP' } }, ['order.id']],
];

for (const [name, body, fields] of MISSING) {
  test(`${name} lacks ${fields.join(' and ')}`, async () => {
    const proxy = testProxy();
    assert.deepEqual(await assertProblem(await proxy.fetch(post(body)), 400, 'missing-field'), fields);
    assert.equal(proxy.calls.length, 0);
  });
}

const FINE: [string, unknown][] = [
  ['an e-mail alone', { customer: { email: customer.email } }],
  ['blanks all around', { ...ROWAN, provider: '', locale: '', token: '', address: { line1: '' }, situation: null }],
  ['an order without any field', { customer, order: {} }],
  ['keys nobody knows', { ...ROWAN, x: { y: [1] }, customer: { ...customer, password: 'no' }, __proto__: { z: 1 } }],
  ['a language nobody knows', { ...ROWAN, locale: 'not a language!' }],
  ['a provider nobody knows', { ...ROWAN, provider: 'mentionme' }],
  [
    'an address of words in other scripts',
    { customer: { email: 'お茶@例え.example', firstName: 'José', lastName: '茶' } },
  ],
];

for (const [name, body] of FINE) {
  test(`${name} will do`, async () => {
    const proxy = testProxy();
    assert.equal((await proxy.fetch(post(body))).status, 200);
    assert.equal(proxy.calls.length, 1);
  });
}
