import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { integrationIds } from '../../src/sandbox/uptick/integration-ids.ts';
import { type CallName, call, complaints, sampleCalls, send, startForTests, withQuery } from './uptick-client.ts';

const sandbox = await startForTests();
const { api, app } = sandbox;
const CALLS = await sampleCalls(api);
const { start, offer, reject, accept } = CALLS;

describe('an address', () => {
  const flow = new URL(offer).pathname.replace('/offers/new', '');
  const nowhere: [why: string, url: string][] = [
    ['the root', `${api}/`],
    ['another version', start.replace('/v1/', '/v2/')],
    ['a slash at the end', start.replace('/new?', '/new/?')],
    ['a flow that is no UUID', offer.replace(/flows\/[^/]+/, 'flows/9d2c7a44')],
    ['an event that is no UUID', accept.replace(/events\/[^/]+/, 'events/1')],
    ['accept at the API', accept.replace(app, api)],
    ['a start at the other address', start.replace(api, app)],
    ['the embed page', `${api}/v1/places/${integrationIds.default}/embed`],
  ];
  for (const [why, url] of nowhere) {
    it(`is a 404 for ${why}`, async () => {
      const response = await call(url);
      assert.equal(response.status, 404);
      assert.deepEqual(await complaints(response, sandbox), ['there is nothing at this address']);
    });
  }

  const strangers: [why: string, url: string][] = [
    ['that the sandbox did not make', offer.replace(/flows\/[^/]+/, 'flows/00000000-0000-4000-8000-000000000000')],
    ['of another integration', offer.replace(integrationIds.default, integrationIds.hostile)],
  ];
  for (const [why, url] of strangers) {
    it(`is a 404 for a flow ${why}`, async () => {
      const response = await call(url);
      assert.equal(response.status, 404);
      assert.deepEqual(await complaints(response, sandbox), ['there is no such flow']);
    });
  }

  const wrong: [name: CallName, method: string, allow: string][] = [
    ['start', 'POST', 'GET'],
    ['offer', 'POST', 'GET'],
    ['offer', 'HEAD', 'GET'],
    ['event', 'GET', 'POST'],
    ['event', 'PUT', 'POST'],
    ['reject', 'GET', 'POST'],
    ['accept', 'POST', 'GET'],
  ];
  for (const [name, method, allow] of wrong) {
    it(`of ${name} answers 405 to ${method}`, async () => {
      const response = await call(CALLS[name], { method });
      assert.equal(response.status, 405);
      assert.equal(response.headers.get('allow'), allow);
      assert.equal(sandbox.log.at(-1)?.outcome, 'refused');
    });
  }

  it('of a flow itself gives the flow', async () => {
    const response = await call(`${api}${flow}?placement=order_status`);
    assert.equal(response.status, 201);
    const { data } = await response.json();
    assert.ok(flow.endsWith(data[0].id));
    assert.equal(data[0].placement, 'order_status');
  });
});

describe('what the vendor itself says no to', () => {
  const answers: [why: string, name: CallName, url: string, outcome: string, status: number][] = [
    ['an unknown id at the start', 'start', start.replace('3b1e6d52', '00000000'), 'flow-new-error-string', 404],
    ['an unknown id later', 'offer', offer.replace('3b1e6d52', '00000000'), 'offer-integration-missing-404', 404],
    ['an unknown placement', 'start', withQuery(start, { placement: 'basket' }), 'flow-placement-unknown-422', 422],
    ['one later', 'offer', withQuery(offer, { placement: 'basket' }), 'offer-placement-unknown-422', 422],
    ['one at a decline', 'reject', withQuery(reject, { placement: 'basket' }), 'offer-placement-unknown-422', 422],
  ];
  for (const [why, name, url, outcome, status] of answers) {
    it(`${why} is ${status}, as ${outcome}`, async () => {
      assert.equal((await send(name, url)).status, status);
      assert.equal(sandbox.log.at(-1)?.outcome, outcome);
    });
  }
});
