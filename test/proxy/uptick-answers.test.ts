import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { recordedOffers } from './expected/uptick-offers.ts';
import { assertProblem, SHOP } from './helpers/proxy.ts';
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
  opened,
  PURCHASE,
  recorded,
  scriptedProxy,
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

const SILENT: [string, Response, string][] = [
  ['offer-none-202', recorded('offer-none-202'), 'no-offer'],
  ['offer-site-blocked-403', recorded('offer-site-blocked-403'), 'site-blocked'],
  ['offer-integration-missing-404', recorded('offer-integration-missing-404'), 'integration-unknown'],
  ['offer-placement-unknown-422', recorded('offer-placement-unknown-422'), 'placement-unknown'],
  ['offer-placement-disabled-422', recorded('offer-placement-disabled-422'), 'placement-disabled'],
  ['a 202 that is no JSON', new Response('<html>', { status: 202 }), 'no-offer'],
  ['a 204', new Response(null, { status: 204 }), 'no-offer'],
  ['a 403 without a code', Response.json({ error: 'Sample text' }, { status: 403 }), 'site-blocked'],
  ['a 403 with another code', errors(403, 'over_quota'), 'refused-by-vendor'],
  ['a 403 without a body', new Response('', { status: 403 }), 'site-blocked'],
  ['a 404 with one string', Response.json({ error: 'Sample text' }, { status: 404 }), 'integration-unknown'],
  ['a 422 with another code', errors(422, 'zip_invalid'), 'refused-by-vendor'],
  ['a 422 with a blank code', errors(422, ' '), 'placement-unknown'],
  ['a 422 with one string', Response.json({ error: 'Sample text' }, { status: 422 }), 'placement-unknown'],
  ['a 422 whose errors are none', Response.json({ errors: [null, 7, {}] }, { status: 422 }), 'placement-unknown'],
  ['a 400', errors(400), 'refused-by-vendor'],
  ['no data', Response.json({ api_version: 'v2' }, { status: 201 }), 'no-offer'],
  ['data that is no list', Response.json({ data: 'x' }, { status: 201 }), 'no-offer'],
  ['an offer without content', offerAnswer({}), 'no-offer'],
  ['an offer with nothing in it', offerAnswer({ children: [], attributes: {} }), 'no-offer'],
  ['an offer with null in it', offerAnswer({ children: null, attributes: null }), 'no-offer'],
  [
    'only an event',
    Response.json({ api_version: 'v2', data: [{ type: 'event', id: '1' }], links: {} }, { status: 201 }),
    'no-offer',
  ],
];
for (const [name, answer, reason] of SILENT) {
  test(`${name} is nothing to show, as ${reason}, after two calls`, async () => {
    const { offer, reason: given, proxy } = await firstOffer(answer);
    assert.deepEqual([offer, given], [null, reason]);
    assert.equal(proxy.calls.length, 2);
    assert.equal(proxy.lines[0]?.reason, reason);
  });
}

for (const status of [301, 302, 307, 401, 405, 409, 429, 500, 503]) {
  test(`a ${status} is no answer, and nothing is asked twice`, async () => {
    const proxy = scriptedProxy([recorded('flow-new-success'), new Response('{}', { status })]);
    await assertProblem(await proxy.fetch(ask()), 502, 'vendor-unavailable');
    assert.equal(proxy.calls.length, 2);
  });
}

for (const body of ['', 'null', '[]', '7', '<html>', '{"data": [']) {
  test(`a 201 that says ${JSON.stringify(body)} is no answer`, async () => {
    const proxy = scriptedProxy([recorded('flow-new-success'), new Response(body, { status: 201 })]);
    await assertProblem(await proxy.fetch(ask()), 502, 'vendor-unavailable');
  });
}

const FAILED_STARTS: [string, Response, string][] = [
  [
    'one string',
    Response.json({ error: 'Sample text: integration could not be found' }, { status: 404 }),
    'integration-unknown',
  ],
  ['a list', errors(403, 'site_blocked'), 'site-blocked'],
  ['no link to an offer', Response.json({ data: [{ type: 'flow', id: 'x' }], links: {} }, { status: 201 }), 'no-offer'],
  ['nothing', new Response(null, { status: 202 }), 'no-offer'],
];
for (const [name, answer, reason] of FAILED_STARTS) {
  test(`a start answered with ${name} is ${reason}, after one call`, async () => {
    const proxy = scriptedProxy([answer]);
    const { offer, reason: given } = await answerOf(proxy, ask());
    assert.deepEqual([offer, given, proxy.calls.length], [null, reason, 1]);
  });
}

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

const FLOWS: [string, object, { delay?: number; accent?: string; firstName?: string }][] = [
  ['nothing', {}, { firstName: 'Rowan' }],
  ['personalization true', { personalization: true }, { firstName: 'Rowan' }],
  ['personalization 1', { personalization: 1 }, { firstName: 'Rowan' }],
  ['personalization null', { personalization: null }, { firstName: 'Rowan' }],
  ['personalization false', { personalization: false }, {}],
  ['personalization 0', { personalization: 0 }, {}],
  ['personalization in a word', { personalization: 'no' }, {}],
  ['a delay', { delay: 3 }, { delay: 3, firstName: 'Rowan' }],
  ['a delay of a minute', { delay: 60 }, { delay: 60, firstName: 'Rowan' }],
  ['no delay', { delay: 0 }, { firstName: 'Rowan' }],
  ['a delay of an hour', { delay: 3_600 }, { firstName: 'Rowan' }],
  ['a delay below zero', { delay: -1 }, { firstName: 'Rowan' }],
  ['a delay as text', { delay: '3' }, { firstName: 'Rowan' }],
  ['a colour', { highlight_color: '#2F6F4F' }, { accent: '#2f6f4f', firstName: 'Rowan' }],
  ['a short colour', { highlight_color: '#2f6' }, { accent: '#22ff66', firstName: 'Rowan' }],
  ['a colour by name', { highlight_color: 'red' }, { firstName: 'Rowan' }],
  ['a colour that is code', { highlight_color: '#fff;} body{display:none' }, { firstName: 'Rowan' }],
  ['a colour that is a number', { highlight_color: 5 }, { firstName: 'Rowan' }],
];
for (const [name, flow, expected] of FLOWS) {
  test(`a flow that says ${name} is read as ${JSON.stringify(expected)}`, async () => {
    const next_offer = `${FLOW}/offers/new?first_name=Rowan&index=0`;
    const start = Response.json({ data: [{ type: 'flow', id: 'f-1', ...flow }], links: { next_offer } });
    const answer = offerAnswer(
      { children: offerTree() },
      { next_offer, offer_event: `${FLOW}/events?first_name=Rowan` },
    );
    const proxy = scriptedProxy([start, answer, offerAnswer({ children: offerTree() })]);
    const { offer } = await answerOf(proxy, ask());
    const { offer: next } = await answerOf(proxy, goOn(offer.continuation, 'next'));
    assert.deepEqual(
      [offer.delay, offer.accent, next.delay, next.accent],
      [expected.delay, expected.accent, undefined, expected.accent],
    );
    for (const { url } of proxy.calls.slice(1)) {
      assert.equal(new URL(url).searchParams.get('first_name') ?? undefined, expected.firstName);
    }
    const receipt = JSON.stringify(await opened('receipt', offer.receipt));
    assert.equal(receipt.includes('Rowan'), expected.firstName !== undefined);
  });
}

test('the same offer for the same order is the same view, in another flow too', async () => {
  const ids = await Promise.all([first(PURCHASE), first(PURCHASE), first({ ...PURCHASE, placement: 'order_status' })]);
  assert.equal(ids[0], ids[1]);
  assert.notEqual(ids[0], ids[2]);
});

test('without an order, the flow tells one view from another', async () => {
  const [one, same, other] = await Promise.all([first({}), first({}), first({}, 'f-2')]);
  assert.equal(one, same);
  assert.notEqual(one, other);
});

async function first(request: object, flow = 'f-1'): Promise<string> {
  const start = Response.json({ data: [{ type: 'flow', id: flow }], links: { next_offer: NEXT } });
  const proxy = scriptedProxy([start, offerAnswer({ children: offerTree() })]);
  return (await answerOf(proxy, ask(request))).offer.id;
}

function offerTree(more: object = {}): object[] {
  return [
    { type: 's-paragraph', text: 'A treat' },
    { type: 's-button', name: 'button-accept', text: 'Yes', attributes: { href: `${CLICKS}/accept` }, ...more },
  ];
}

async function stateOf(offer: { continuation: string } | null): Promise<Record<string, unknown>> {
  const state = (await opened('continuation', offer?.continuation ?? ''))?.['state'];
  assert.ok(typeof state === 'object' && state !== null);
  return { ...state };
}

function errors(status: number, code?: string): Response {
  return Response.json({ errors: [{ title: 'Sample text', ...(code !== undefined && { code }) }] }, { status });
}

test('every recorded answer of the contract has its test', () => {
  const names = readdirSync(new URL('../fixtures/uptick/', import.meta.url)).map((file) => file.replace('.json', ''));
  const elsewhere = [
    'flow-new-success',
    'flow-new-hint-instead-of-redirect',
    'offer-flow-expired-410',
    'offer-reject-hint',
    'offer-shown-success',
  ];
  const here = [...Object.keys(recordedOffers), ...SILENT.map(([name]) => name)];
  assert.deepEqual(names.filter((name) => !here.includes(name)).sort(), elsewhere.sort());
});
