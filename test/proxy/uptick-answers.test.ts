import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordedOffers } from './expected/uptick-offers.ts';
import { SHOP, type TestProxy } from './helpers/proxy.ts';
import {
  answerOf,
  ask,
  CLICKS,
  FLOW,
  firstOffer,
  fixture,
  goOn,
  NEXT,
  offerAnswer,
  offerTree,
  opened,
  PURCHASE,
  recorded,
  scriptedProxy,
  stateOf,
} from './helpers/uptick.ts';

/** What the vendor may learn of the purchase. */
const FACTS = {
  placement: 'order_confirmation',
  firstName: 'Rowan',
  country: 'US',
  postcode: '04101',
  currency: 'USD',
  total: '58.20',
  order: 'LKS10482',
  customer: 'C-77',
};

for (const [name, expected] of Object.entries(recordedOffers)) {
  test(`${name} is one neutral offer, word for word`, async () => {
    const { offer, proxy } = await firstOffer(recorded(name));
    assert.ok(offer);
    const { id, receipt, continuation, ...rest } = offer;
    assert.deepEqual(rest, { provider: 'uptick', layout: 'segments', code: '204', accent: '#2f6f4f', ...expected });
    assert.match(id, /^[\w-]{22}$/);
    assert.deepEqual(await opened('continuation', continuation), {
      kind: 'continuation',
      provider: 'uptick',
      origin: SHOP,
      place: 'order_confirmation',
      order: 'LKS10482',
      state: {
        facts: FACTS,
        renewed: false,
        flow: '9d2c7a44-6a1b-4f35-8f0e-0b7d5f6f2c22',
        accent: '#2f6f4f',
        next: NEXT,
        decline: `${CLICKS}/reject?index=0&placement=order_confirmation`,
      },
    });
    assert.deepEqual(await opened('receipt', receipt), {
      kind: 'receipt',
      provider: 'uptick',
      view: id,
      origin: SHOP,
      vendor: { event: `${FLOW}/events?eid=c0a8f4de-11c2-4b58-b6a4-7a54e2d93333&offer_id=204&offer_index=0` },
    });
    assert.equal(proxy.calls.length, 2);
  });
}

test('what is called is what the contract’s examples call', async () => {
  const { proxy } = await firstOffer(recorded('offer-created-201-segment-tree'));
  const [start, offer] = proxy.calls.map(({ method, url, body }) => {
    const { origin, pathname, searchParams } = new URL(url);
    return { method, body, address: origin + pathname, query: Object.fromEntries(searchParams) };
  });
  const { no_redirect: startHint, ...startQuery } = start?.query ?? {};
  assert.deepEqual(
    [start?.method, start?.body, start?.address],
    ['GET', undefined, `https://api.uptick.com${fixture('flow-new-success').request.path}`],
  );
  assert.deepEqual(startQuery, {
    dl: SHOP,
    placement: 'order_confirmation',
    first_name: 'Rowan',
    country_code: 'US',
    zip: '04101',
    currency: 'USD',
    total_price: '58.20',
    customer_id: 'C-77',
    order_id: 'LKS10482',
  });
  // The page does not tell what shipping cost; the example does not tell who the customer is.
  const { shipping_price: _, ...wanted } = fixture('offer-created-201-segment-tree').request.query;
  const { no_redirect: offerHint, customer_id, ...offerQuery } = offer?.query ?? {};
  assert.deepEqual([offer?.method, offer?.body, offer?.address], ['GET', undefined, `${FLOW}/offers/new`]);
  assert.deepEqual(offerQuery, wanted);
  assert.deepEqual([startHint, offerHint, customer_id], ['1', '1', 'C-77']);
});

test('no e-mail, phone, last name, street or coupon ever reaches the vendor', async () => {
  const { proxy } = await firstOffer(recorded('offer-created-201-segment-tree'));
  const sent = decodeURIComponent(JSON.stringify(proxy.calls)).toLowerCase();
  for (const word of ['ash', '@', '0134', 'harbor', 'portland', 'tea4u']) assert.ok(!sent.includes(word), word);
});

test('a purchase nobody knows anything of is asked for by its placement alone', async () => {
  const proxy = scriptedProxy([recorded('flow-new-success'), recorded('offer-none-202')]);
  await answerOf(proxy, ask({}));
  assert.deepEqual(
    proxy.calls.map(({ url }) => new URL(url).search),
    [
      `?no_redirect=1&dl=${encodeURIComponent(SHOP)}&placement=order_confirmation`,
      '?event_id=c0a8f4de-11c2-4b58-b6a4-7a54e2d93333&index=0&no_redirect=1&placement=order_confirmation',
    ],
  );
});

const PLACEMENTS: [string | undefined, string][] = [
  ['order_confirmation', 'order_confirmation'],
  ['order_status', 'order_status'],
  ['basket_drawer', 'order_confirmation'],
  ['', 'order_confirmation'],
  [undefined, 'order_confirmation'],
];
for (const [placement, expected] of PLACEMENTS) {
  test(`the placement ${placement} is ${expected}`, async () => {
    const proxy = scriptedProxy([recorded('flow-new-success'), recorded('offer-created-201-segment-tree')]);
    const { offer } = await answerOf(proxy, ask({ ...PURCHASE, placement }));
    for (const { url } of proxy.calls) assert.equal(new URL(url).searchParams.get('placement'), expected);
    assert.equal((await opened('continuation', offer.continuation))?.['place'], expected);
  });
}
/** What was called, without what we add to every query. */
function called(proxy: TestProxy): string[] {
  return proxy.calls.map(({ method, url }) => {
    const { origin, pathname, searchParams } = new URL(url);
    const [index, hint] = [searchParams.get('index'), searchParams.get('no_redirect')];
    return [method, origin + pathname, index && `index=${index}`, hint && 'no_redirect'].filter(Boolean).join(' ');
  });
}

test('flow-new-hint-instead-of-redirect is followed once, with GET', async () => {
  const answers = ['flow-new-hint-instead-of-redirect', 'flow-new-success', 'offer-created-201-v1-sections'];
  const proxy = scriptedProxy(answers.map(recorded));
  assert.equal((await answerOf(proxy, ask())).offer.code, '204');
  assert.deepEqual(called(proxy).slice(1), [`GET ${FLOW} no_redirect`, `GET ${FLOW}/offers/new index=0 no_redirect`]);
});

test('offer-reject-hint: the decline is posted, without a body, and its hint is followed', async () => {
  const tree = 'offer-created-201-segment-tree';
  const proxy = scriptedProxy(['flow-new-success', tree, 'offer-reject-hint', tree].map(recorded));
  const { offer } = await answerOf(proxy, ask());
  assert.equal((await answerOf(proxy, goOn(offer.continuation, 'decline'))).offer.code, '204');
  assert.deepEqual(called(proxy).slice(2), [
    `POST ${CLICKS}/reject index=0 no_redirect`,
    `GET ${FLOW}/offers/new index=1 no_redirect`,
  ]);
  assert.equal(proxy.calls[2]?.url, `${CLICKS}/reject?index=0&placement=order_confirmation&no_redirect=1`);
  assert.equal(proxy.calls[2]?.body, undefined);
});

test('offer-flow-expired-410 starts one new flow, once', async () => {
  const tree = 'offer-created-201-segment-tree';
  const expired = 'offer-flow-expired-410';
  const answers = ['flow-new-success', tree, expired, 'flow-new-success', tree, expired];
  const proxy = scriptedProxy(answers.map(recorded));
  const { offer: first } = await answerOf(proxy, ask());
  const { offer: second } = await answerOf(proxy, goOn(first.continuation));
  assert.equal(second.id, first.id);
  assert.equal((await answerOf(proxy, goOn(second.continuation))).reason, 'flow-expired');
  assert.equal(proxy.calls.length, answers.length);
});

test('an offer labelled event is found where nothing is labelled offer', async () => {
  const body = { data: [{ type: 'event', id: '204', children: offerTree() }], links: [{ next_offer: NEXT }] };
  const { offer } = await firstOffer(Response.json(body, { status: 201 }));
  assert.equal(offer?.code, '204');
});

test('an offer is found by its type, after its event, under 200, with its links in a list', async () => {
  const body = {
    data: [{ type: 'event', id: '1' }, null, { type: 'banner' }, { type: 'offer', id: 205, children: offerTree() }],
    links: [{ self: 'x' }, null, { next_offer: NEXT }],
  };
  const { offer } = await firstOffer(Response.json(body));
  assert.equal(offer?.code, '205');
  assert.equal((await stateOf(offer))['next'], NEXT);
});

test('where the links are silent, the accept segment says where to go on', async () => {
  const { offer } = await firstOffer(offerAnswer({ children: offerTree({ url: NEXT }) }, {}));
  assert.equal((await stateOf(offer))['next'], NEXT);
});

test('the last offer has no next, and without an event nothing is sealed for it', async () => {
  const { offer } = await firstOffer(offerAnswer({ children: offerTree() }, {}));
  assert.ok(offer);
  assert.deepEqual(Object.keys(await stateOf(offer)), ['facts', 'renewed', 'flow', 'accent']);
  assert.equal('vendor' in ((await opened('receipt', offer.receipt)) ?? {}), false);
  const proxy = scriptedProxy([]);
  for (const answer of ['accept', 'decline', 'next']) {
    assert.deepEqual(await answerOf(proxy, goOn(offer.continuation, answer)), {
      status: 200,
      offer: null,
      reason: 'no-offer',
    });
  }
  assert.equal(proxy.calls.length, 0);
});
