import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSealer } from '../../src/proxy/sealing/seal.ts';
import { createViewIds, type View } from '../../src/proxy/sealing/view-id.ts';
import { post, ROWAN, SECRET, SHOP, testProxy } from './helpers/proxy.ts';

const VIEW: View = {
  provider: 'mention-me',
  origin: SHOP,
  order: 'LKS-10482',
  place: 'order-confirmation',
  offer: 'LKS-TIN-A',
  variant: undefined,
};

test('the same view has the same id on every instance', async () => {
  const id = await createViewIds(SECRET)(VIEW);
  assert.match(id, /^[\w-]{22}$/);
  assert.equal(await createViewIds(SECRET)({ ...VIEW }), id);
});

const OTHERS: Partial<View>[] = [
  { provider: 'other' },
  { origin: 'https://other.example' },
  { order: 'LKS-10483' },
  { place: 'account' },
  { offer: 'LKS-TIN-B' },
  { offer: undefined },
  { variant: '1' },
  { order: 'LKS-10482","order-confirmation' },
];
for (const other of OTHERS) {
  test(`another ${JSON.stringify(other)} is another view`, async () => {
    const viewId = createViewIds(SECRET);
    assert.notEqual(await viewId({ ...VIEW, ...other }), await viewId(VIEW));
  });
}

test('another secret gives other ids', async () => {
  assert.notEqual(await createViewIds(`${SECRET}x`)(VIEW), await createViewIds(SECRET)(VIEW));
});

async function offerOf(request: Request) {
  const response = await testProxy().fetch(request);
  const { offer } = await response.json();
  return offer;
}

test('a reload comes to the same id, another shop or order does not', async () => {
  const { id } = await offerOf(post(ROWAN));
  assert.equal((await offerOf(post({ ...ROWAN, locale: 'de' }))).id, id);
  assert.notEqual((await offerOf(post({ ...ROWAN, order: { ...ROWAN.order, id: 'LKS-2' } }))).id, id);
  assert.notEqual((await offerOf(post({ ...ROWAN, situation: 'account' }))).id, id);
  assert.notEqual((await offerOf(post({ ...ROWAN, variation: '1' }))).id, id);
});

test('without an order every view is a new one', async () => {
  const { customer } = ROWAN;
  assert.notEqual((await offerOf(post({ customer }))).id, (await offerOf(post({ customer }))).id);
});

test('the receipt holds the view and its shop, for a day and more, and nobody’s name', async () => {
  const start = Date.now();
  const { id, receipt } = await offerOf(post(ROWAN));
  const opened = await createSealer([SECRET], () => start + 47 * 60 * 60 * 1000).open('receipt', receipt);
  const { iat, exp, ...claims } = opened ?? {};
  assert.deepEqual(claims, { kind: 'receipt', provider: 'mention-me', view: id, origin: SHOP });
});
