import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSealer, type SealKind } from '../../src/proxy/sealing/seal.ts';
import { assertProblem, NEXT_OFFER, post, SECRET, SHOP, SIGNING_SECRET, settings, testProxy } from './helpers/proxy.ts';
import { answerOf, ask, goOn, NEXT, offerAnswer, recorded, scriptedProxy, UPTICK } from './helpers/uptick.ts';

const STATE = { facts: { placement: 'order_confirmation' }, next: NEXT, renewed: false };
const CLAIMS = { provider: 'uptick', origin: SHOP, place: 'order_confirmation', state: STATE };

const sealed = (claims: object, kind: SealKind = 'continuation', secret = SECRET, now = Date.now) =>
  createSealer([secret], now).seal(kind, { ...claims }, 7_200);

const tree = [
  { type: 's-button', name: 'button-accept', text: 'Yes', attributes: { href: 'https://app.uptick.com/a' } },
];

test('a continuation leads to the next offer', async () => {
  const proxy = scriptedProxy([offerAnswer({ children: tree })]);
  const { offer } = await answerOf(proxy, goOn(await sealed(CLAIMS), 'next'));
  assert.equal(offer.code, '204');
  assert.equal(new URL(proxy.calls[0]?.url ?? '').pathname, new URL(NEXT).pathname);
});

test('it can be used again: whatever was lost on the way is asked for anew by the page', async () => {
  const proxy = scriptedProxy([offerAnswer({ children: tree }), offerAnswer({ children: tree })]);
  const continuation = await sealed(CLAIMS);
  const answers = [await answerOf(proxy, goOn(continuation)), await answerOf(proxy, goOn(continuation))];
  assert.ok(answers.every(({ status }) => status === 200));
});

const { origin: _, ...homeless } = CLAIMS;
const { state: __, ...stateless } = CLAIMS;

const BAD: [string, () => Promise<string> | string][] = [
  ['a word', () => 'continuation'],
  ['four dots', () => '....'],
  ['16 KB of nothing', () => 'x'.repeat(16_000)],
  ['a receipt', () => sealed(CLAIMS, 'receipt')],
  ['one of another shop', () => sealed({ ...CLAIMS, origin: 'https://other.example' })],
  ['one of no shop', () => sealed(homeless)],
  ['one of another secret', () => sealed(CLAIMS, 'continuation', 'another-sealing-secret-for-tests-0002')],
  ['one that has lapsed', () => sealed(CLAIMS, 'continuation', SECRET, () => Date.now() - 7_201_000)],
  ['one of an unknown vendor', () => sealed({ ...CLAIMS, provider: 'nobody' })],
  ['one of a vendor that has no flows', () => sealed({ ...CLAIMS, provider: 'mention-me' })],
  ['one of a vendor called constructor', () => sealed({ ...CLAIMS, provider: 'constructor' })],
  ['one without a state', () => sealed(stateless)],
  ['one whose state is of another version', () => sealed({ ...CLAIMS, state: { next: NEXT } })],
  ['one whose state is a text', () => sealed({ ...CLAIMS, state: 'x' })],
  ['one that was cut', async () => (await sealed(CLAIMS)).slice(0, -1)],
  ['one with a changed text', async () => swap(await sealed(CLAIMS), await sealed(CLAIMS), 3)],
  ['one with a changed tag', async () => swap(await sealed(CLAIMS), await sealed(CLAIMS), 4)],
];

function swap(one: string, other: string, place: number): string {
  return one
    .split('.')
    .with(place, other.split('.')[place] ?? '')
    .join('.');
}

for (const [name, make] of BAD) {
  test(`${name} is 400, names the continuation, and calls nobody`, async () => {
    const proxy = scriptedProxy([]);
    const response = await proxy.fetch(goOn(await make()));
    assert.deepEqual(await assertProblem(response, 400, 'invalid-request'), ['continuation']);
    assert.equal(proxy.calls.length, 0);
  });
}

test('from another page on the list, it is another shop’s', async () => {
  const OTHER = 'https://other.larkspur.example';
  const proxy = scriptedProxy([], { OFFERS_ALLOWED_ORIGINS: `${SHOP},${OTHER}` });
  const response = await proxy.fetch(goOn(await sealed(CLAIMS), 'accept', { origin: OTHER }));
  assert.deepEqual(await assertProblem(response, 400, 'invalid-request'), ['continuation']);
});

test('from a page that is not on the list, it is not even looked at', async () => {
  const proxy = scriptedProxy([]);
  const response = await proxy.fetch(goOn(await sealed(CLAIMS), 'accept', { origin: 'https://evil.example' }));
  await assertProblem(response, 403, 'origin-not-allowed');
});

const INCOMPLETE: [unknown, string, string[]][] = [
  [{}, 'missing-field', ['continuation', 'answer']],
  [{ continuation: 'x' }, 'missing-field', ['answer']],
  [{ continuation: ' ', answer: 'accept' }, 'missing-field', ['continuation']],
  [{ continuation: 'x', answer: 'maybe' }, 'invalid-request', ['answer']],
  [{ continuation: 'x', answer: 1 }, 'invalid-request', ['answer']],
  [{ continuation: {}, answer: 'next' }, 'invalid-request', ['continuation']],
  [[], 'invalid-request', ['body']],
];
for (const [body, reason, fields] of INCOMPLETE) {
  test(`${JSON.stringify(body)} is ${reason}: ${fields.join(' and ')}`, async () => {
    const proxy = testProxy(UPTICK);
    assert.deepEqual(await assertProblem(await proxy.fetch(post(body, {}, NEXT_OFFER)), 400, reason), fields);
    assert.equal(proxy.calls.length, 0);
  });
}

test('a state that names a stranger’s address calls nobody', async () => {
  for (const next of ['https://evil.example/offers/new', 'http://api.uptick.com/', 'https://169.254.169.254/']) {
    const proxy = scriptedProxy([]);
    const continuation = await sealed({ ...CLAIMS, state: { ...STATE, next } });
    await assertProblem(await proxy.fetch(goOn(continuation)), 502, 'vendor-unavailable');
    assert.equal(proxy.calls.length, 0);
  }
});

test('the longest continuation a vendor can cause fits into a page’s request', async () => {
  const long = (name: string) => `https://api.uptick.com/offers/new?${name}=`.padEnd(2_048, 'x');
  const name = '茶'.repeat(255);
  const proxy = scriptedProxy([
    recorded('flow-new-success'),
    offerAnswer(
      { children: [...tree, { type: 's-link', name: 'button-reject', text: 'No', url: long('no') }] },
      { next_offer: long('next') },
    ),
    offerAnswer({ children: tree }),
  ]);
  const purchase = {
    customer: { firstName: name, id: name },
    order: { id: name, total: '1', currency: 'USD' },
    address: { postcode: name },
  };
  const { offer } = await answerOf(proxy, ask(purchase));
  assert.equal((await answerOf(proxy, goOn(offer.continuation, 'decline'))).status, 200);
});

test('where signed orders are required, the start needs one and what follows does not', async () => {
  const strict = { OFFERS_REQUIRE_SIGNED: 'true', OFFERS_SIGNING_SECRET: SIGNING_SECRET };
  const proxy = scriptedProxy([offerAnswer({ children: tree })], strict);
  await assertProblem(await proxy.fetch(ask()), 401, 'signature-required');
  assert.equal(proxy.calls.length, 0);
  assert.equal((await answerOf(proxy, goOn(await sealed(CLAIMS)))).status, 200);
});

test('a shop with referral offers alone has no flows', async () => {
  const proxy = testProxy(settings());
  assert.deepEqual(await assertProblem(await proxy.fetch(ask()), 400, 'invalid-request'), ['provider']);
  const response = await proxy.fetch(goOn(await sealed(CLAIMS)));
  assert.deepEqual(await assertProblem(response, 400, 'invalid-request'), ['continuation']);
});
