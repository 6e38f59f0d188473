import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { outcomes } from '../../src/sandbox/uptick/outcomes.ts';
import { call, readFixture, startForTests, withQuery } from './uptick-client.ts';

const sandbox = await startForTests();
const { api, app } = sandbox;
const files = await readdir(new URL('../fixtures/uptick/', import.meta.url));
const recorded = files.map((file) => file.replace('.json', ''));

describe('a recorded outcome', () => {
  for (const name of recorded) {
    it(`${name} is the fixture, in the table and on the wire`, async () => {
      const { request, response: expected } = await readFixture(name);
      assert.deepEqual(outcomes[name], expected);

      sandbox.next('uptick', { outcome: name });
      const host = request.path.startsWith('/evt/') ? app : api;
      const url = withQuery(host + request.path, request.query);
      const response = await call(url, { method: request.method, headers: request.headers });
      assert.equal(response.status, expected.status);
      assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
      assert.equal(await response.text(), JSON.stringify(expected.body));
    });
  }

  const usual: Record<string, string> = {
    'flow-new-hint-instead-of-redirect': 'flow-hint',
    'flow-new-success': 'flow-created',
    'offer-integration-missing-404': 'offer-integration-missing-404',
    'offer-none-202': 'offer-web-components',
    'offer-placement-unknown-422': 'offer-placement-unknown-422',
    'offer-reject-hint': 'reject-hint',
    'offer-shown-success': 'event-recorded',
  };
  for (const name of recorded) {
    const expected = usual[name] ?? 'offer-web-components';
    it(`${name} has a request that passes the checks, and usually ends in ${expected}`, async () => {
      const { request } = await readFixture(name);
      const host = request.path.startsWith('/evt/') ? app : api;
      const url = withQuery(host + request.path, request.query);
      await (await call(url, { method: request.method, headers: request.headers })).text();
      assert.equal(sandbox.log.at(-1)?.outcome, expected);
    });
  }
});
