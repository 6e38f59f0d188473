import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { recordedOffers } from './expected/uptick-offers.ts';
import { assertProblem } from './helpers/proxy.ts';
import { answerOf, ask, firstOffer, offerAnswer, recorded, scriptedProxy } from './helpers/uptick.ts';

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
