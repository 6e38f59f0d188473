import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseOffer } from '../offer/helpers/parse-offer.ts';
import { CAPILLARY } from './helpers/capillary.ts';
import { assertProblem, POST_PURCHASE_OFFER, post, REFERRAL_OFFER, ROWAN, testProxy } from './helpers/proxy.ts';
import { answerOf, opened } from './helpers/uptick.ts';

/** Both offers as a page gets them: made by the proxy alone, without a call. */

const SET_UP = { ...CAPILLARY, CAPILLARY_BASE_URL: 'https://eu.api.capillarytech.com' };
const noCall = () => assert.fail('the vendor was called');

const ask = (path: string, more: object = {}) => post({ provider: 'capillary', ...ROWAN, ...more }, {}, path);

const OFFERS: [string, string, object, object][] = [
  [
    REFERRAL_OFFER,
    'Invite your friends',
    { kind: 'invite', label: 'Send invitations', identifiers: ['phone', 'email'], most: 10 },
    { act: 'invite', offer: 'LKSP1' },
  ],
  [
    POST_PURCHASE_OFFER,
    'A thank-you for your order',
    { kind: 'enrol', label: 'Join the promotion' },
    { act: 'enrol', offer: '311/80412' },
  ],
];
for (const [path, headline, action, sealed] of OFFERS) {
  test(`${path} is answered with a card and a receipt, and nobody is called`, async () => {
    const proxy = testProxy(SET_UP, noCall);
    const { status, offer } = await answerOf(proxy, ask(path));
    assert.equal(status, 200);
    const { friendsNotice: _, ...rest } = offer.action;
    assert.deepEqual([offer.provider, offer.layout, offer.headline, rest], ['capillary', 'card', headline, action]);
    const receipt = await opened('receipt', offer.receipt);
    assert.deepEqual(receipt?.['vendor'], sealed);
    const { vendor, reason } = proxy.lines[0] ?? {};
    assert.deepEqual([vendor, reason], [undefined, undefined]);
  });

  test(`${path} is an offer that the page understands, with nothing lost`, async () => {
    const { status: _, ...answer } = await answerOf(testProxy(SET_UP, noCall), ask(path));
    assert.deepEqual(parseOffer(answer), answer);
  });

  test(`${path} is the same view for the same order, and another for another`, async () => {
    const proxy = testProxy(SET_UP, noCall);
    const order = { ...ROWAN.order, id: 'LKS-10483' };
    const ids = await Promise.all(
      [ask(path), ask(path), ask(path, { order })].map(async (request) => (await answerOf(proxy, request)).offer.id),
    );
    assert.equal(ids[0], ids[1]);
    assert.notEqual(ids[0], ids[2]);
  });

  test(`${path} needs to know whom it is for`, async () => {
    const response = await testProxy(SET_UP, noCall).fetch(ask(path, { customer: { firstName: 'Rowan' } }));
    assert.deepEqual(await assertProblem(response, 400, 'missing-field'), ['customer.email']);
  });

  test(`${path} is asked of nobody else when it is not set up`, async () => {
    const without = path === REFERRAL_OFFER ? ['CAMPAIGN_TOKEN'] : ['PROGRAM_ID', 'PROMOTION_ID'];
    const blank = Object.fromEntries(without.map((name) => [`CAPILLARY_${name}`, '']));
    const response = await testProxy({ ...SET_UP, ...blank }, noCall).fetch(ask(path));
    assert.deepEqual(await assertProblem(response, 400, 'invalid-request'), ['provider']);
  });
}

test('whoever names no provider gets an offer to take up from the one that has them', async () => {
  const answer = await answerOf(testProxy(SET_UP, noCall), post(ROWAN, {}, POST_PURCHASE_OFFER));
  assert.equal(answer.offer.provider, 'capillary');
});

test('the settings of a proxy with this vendor alone are enough', async () => {
  const answer = await answerOf(testProxy({ ...SET_UP, MENTION_ME_PARTNER_CODE: '' }, noCall), post(ROWAN));
  assert.equal(answer.offer.provider, 'capillary');
});
