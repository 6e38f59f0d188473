import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FAULTS } from '../../src/sandbox/faults.ts';
import { eventIdOf, makeFlowId, readFlowId } from '../../src/sandbox/uptick/flow-id.ts';
import { integrationIds } from '../../src/sandbox/uptick/integration-ids.ts';
import { outcomes, outcomesByStep } from '../../src/sandbox/uptick/outcomes.ts';
import { scenarios } from '../../src/sandbox/uptick/scenarios.ts';
import { STEPS } from '../../src/sandbox/uptick/step.ts';
import { call, firstOfferUrl, nodesOf, startForTests, startUrl, withQuery } from './uptick-client.ts';

const sandbox = await startForTests();
const { api } = sandbox;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** What the log says of the latest call. */
function got() {
  const { outcome, faults, status } = sandbox.log.at(-1) ?? {};
  return { outcome, faults, status };
}

describe('the table of scenarios', () => {
  for (const [name, scenario] of Object.entries(scenarios)) {
    it(`${name} names outcomes of the steps it names`, () => {
      for (const step of STEPS) {
        const outcome = scenario[step];
        const table = outcomesByStep[step === 'hint' ? 'start' : step];
        assert.ok(outcome === undefined || Object.hasOwn(table, outcome), outcome);
      }
    });
  }

  it('has a way to every outcome that is not usual somewhere', () => {
    const usual = ['flow-created', 'flow-moved-302', 'event-recorded', 'reject-hint', 'reject-moved-302'];
    const chosen = Object.values(scenarios).flatMap((scenario) => STEPS.map((step) => scenario[step]));
    const missing = Object.keys(outcomes).filter((name) => ![...usual, 'accept-moved-302', ...chosen].includes(name));
    assert.deepEqual(missing, []);
  });

  it('has no name that is a fault', () => {
    const faults = Object.keys(FAULTS).flatMap((fault) => [fault, ...STEPS.map((step) => `${step}-${fault}`)]);
    assert.deepEqual(
      faults.filter((fault) => Object.hasOwn(scenarios, fault)),
      [],
    );
  });

  it('has an integration for each name in the other table, a UUID of its own', () => {
    for (const [name, id] of Object.entries(integrationIds)) {
      assert.ok(Object.hasOwn(scenarios, name), name);
      assert.match(id, UUID);
    }
    assert.equal(new Set(Object.values(integrationIds)).size, Object.keys(integrationIds).length);
  });
});

describe('a flow’s id', () => {
  it('is a UUID of version 8 and carries what was put in', () => {
    const words = [{ name: 'plain-types' }, { name: 'reject-slow', milliseconds: 65_535 }, { name: 'offer-hang' }];
    for (const personalization of [true, false]) {
      const flow = { integration: integrationIds.hostile, personalization, words };
      const id = makeFlowId(flow);
      assert.match(id, UUID);
      assert.equal(id[14], '8');
      assert.deepEqual(readFlowId(id), flow);
    }
  });

  it('is another each time, and so is its event’s', () => {
    const flow = { integration: integrationIds.default, personalization: true, words: [] };
    const ids = Array.from({ length: 100 }, () => makeFlowId(flow));
    assert.equal(new Set([...ids, ...ids.map(eventIdOf)]).size, 200);
    assert.match(eventIdOf(ids[0] ?? ''), UUID);
  });

  it('forgets the words that are over with the start', () => {
    const words = [{ name: 'hang' }, { name: 'start-reset' }, { name: 'v1-sections' }];
    const flow = { integration: integrationIds.default, personalization: true, words };
    assert.deepEqual(readFlowId(makeFlowId(flow))?.words, [{ name: 'v1-sections' }]);
  });
});

describe('a flow chooses its end', () => {
  for (const [name, id] of Object.entries(integrationIds)) {
    const { start, offer = 'offer-web-components' } = scenarios[name] ?? {};
    it(`by the integration ${name}`, async () => {
      const response = await call(startUrl(api, undefined, id));
      const { links } = await response.json();
      assert.equal(got().outcome, start ?? 'flow-created');
      if (response.status !== 201) return;
      await (await call(withQuery(links.next_offer, { placement: 'order_confirmation' }))).text();
      assert.equal(got().outcome, offer);
    });
  }

  const byOrder: [orderId: string, outcome: string][] = [
    ['SANDBOX-plain-types', 'offer-plain-types'],
    ['sandbox-PLAIN-types.4711', 'offer-plain-types'],
    ['SANDBOX-no-offer.2026.11', 'offer-none-202'],
    ['SANDBOX-.4711', 'offer-web-components'],
    ['SANDBOX-offer-created-201-segment-tree', 'offer-created-201-segment-tree'],
    ['LKS-SANDBOX-no-offer', 'offer-web-components'],
    ['LKS10482', 'offer-web-components'],
  ];
  for (const key of ['order_id', 'confirmation_number']) {
    for (const [value, outcome] of byOrder) {
      it(`by ${key} ${value}`, async () => {
        const { links } = await (await call(withQuery(startUrl(api), { [key]: value }))).json();
        await (await call(withQuery(links.next_offer, { placement: 'order_confirmation' }))).text();
        assert.equal(got().outcome, outcome);
      });
    }
  }

  it('by its order rather than its integration', async () => {
    await (await call(await firstOfferUrl(api, 'no-offer', integrationIds.hostile))).text();
    assert.equal(got().outcome, 'offer-none-202');
  });

  it('by a plus sign that nobody encoded', async () => {
    const url = `${startUrl(api)}&order_id=SANDBOX-delayed+start-slow-5`;
    assert.equal((await call(url)).status, 201);
    assert.deepEqual(got(), { outcome: 'flow-delayed', faults: ['slow-5'], status: 201 });
  });

  const refused: [words: string, complaint: RegExp][] = [
    ['nowhere', /^the order asks for "nowhere"; the sandbox has faults, and these: default, /],
    ['constructor', /asks for "constructor"/],
    ['offer-nowhere', /asks for "offer-nowhere"/],
    ['nowhere-hang', /asks for "nowhere-hang"/],
    ['offer-hang-5', /asks for "offer-hang-5"/],
    ['no-offer+site-blocked', /more than one outcome of the step "offer"/],
    ['no-offer+delayed+reject-hang+event-hang', /more than 3 things/],
    ['offer-slow-70000', /more than 65535 milliseconds/],
  ];
  for (const [words, complaint] of refused) {
    it(`to be refused as ${words}`, async () => {
      const response = await call(startUrl(api, words));
      assert.equal(response.status, 422);
      assert.match((await response.json()).errors[0].title, complaint);
      assert.equal(got().outcome, 'refused');
    });
  }
});

describe('a fault', () => {
  const spoilt: [words: string, spoils: 'start' | 'offer', status: number][] = [
    ['server-error', 'start', 500],
    ['start-server-error', 'start', 500],
    ['rate-limited+no-offer', 'start', 429],
    ['offer-server-error', 'offer', 500],
    ['plain-types+offer-slow-5+offer-rate-limited', 'offer', 429],
  ];
  for (const [words, spoils, status] of spoilt) {
    it(`${words} hits the ${spoils}`, async () => {
      const response = await call(startUrl(api, words));
      assert.equal(response.status, spoils === 'start' ? status : 201);
      if (spoils === 'start') return;
      const { links } = await response.json();
      const later = await call(withQuery(links.next_offer, { placement: 'order_confirmation' }));
      assert.equal(later.status, status);
    });
  }

  it('that names the event or the decline hits nothing before', async () => {
    const response = await call(await firstOfferUrl(api, 'event-server-error+reject-reset'));
    assert.equal(response.status, 201);
    const body = await response.json();
    const event = withQuery(body.links.offer_event, { ev: 'offer_viewed' });
    assert.equal((await call(event, { method: 'POST' })).status, 500);
    const decline = String(nodesOf(body).find(({ name }) => name === 'button-reject')?.url);
    await assert.rejects(call(decline, { method: 'POST' }));
    assert.deepEqual(got(), { outcome: 'reject-moved-302', faults: ['reset'], status: undefined });
  });

  it('hits again and again, at every offer of the flow', async () => {
    const first = await firstOfferUrl(api, 'offer-server-error');
    for (const index of ['0', '1', '5']) assert.equal((await call(withQuery(first, { index }))).status, 500);
  });

  it('such as hang leaves the call without a status', async () => {
    const url = await firstOfferUrl(api, 'offer-hang');
    const leave = new AbortController();
    const arrived = sandbox.nextArrival();
    const hanging = call(url, { signal: leave.signal });
    await arrived;
    leave.abort();
    await assert.rejects(hanging, { name: 'AbortError' });
    assert.deepEqual(got(), { outcome: 'offer-web-components', faults: ['hang'], status: undefined });
  });
});

describe('a flow too old', () => {
  it('is started anew, and then is fine', async () => {
    const statuses = [];
    for (let flow = 0; flow < 4; flow += 1) {
      statuses.push((await call(await firstOfferUrl(api, 'flow-expired.1'))).status);
    }
    assert.deepEqual(statuses, [410, 201, 410, 201]);
  });

  it('is another matter for another order', async () => {
    for (const order of ['2', '3']) {
      assert.equal((await call(await firstOfferUrl(api, `flow-expired.${order}`))).status, 410);
    }
  });

  it('may be so from the second offer on', async () => {
    const first = await firstOfferUrl(api, 'flow-expired-later.1');
    assert.equal((await call(first)).status, 201);
    assert.equal((await call(withQuery(first, { index: '1' }))).status, 410);
    const anew = await firstOfferUrl(api, 'flow-expired-later.1');
    assert.equal((await call(withQuery(anew, { index: '1' }))).status, 201);
  });

  it('may be so however often it is started', async () => {
    for (let flow = 0; flow < 3; flow += 1) {
      assert.equal((await call(await firstOfferUrl(api, 'flow-expired-always'))).status, 410);
    }
  });

  it('forgets its starts with the log', async () => {
    assert.equal((await call(await firstOfferUrl(api, 'flow-expired.4'))).status, 410);
    sandbox.clearLog();
    assert.equal((await call(await firstOfferUrl(api, 'flow-expired.4'))).status, 410);
  });
});

describe('an armed call', () => {
  it('is the very next one; arming nothing lets one pass', async () => {
    sandbox.next('uptick', {});
    sandbox.next('uptick', { outcome: 'offer-none-202', fault: 'slow-5' });
    assert.equal((await call(await firstOfferUrl(api, 'hostile'))).status, 202);
    assert.deepEqual(got(), { outcome: 'offer-none-202', faults: ['slow-5'], status: 202 });
  });

  it('may be one that the outcome was not made for', async () => {
    for (const outcome of Object.keys(outcomes)) {
      sandbox.next('uptick', { outcome });
      const response = await call(startUrl(api));
      assert.notEqual(response.status, 500, outcome);
      await response.text();
    }
  });

  it('is refused all the same when it is not by the contract', async () => {
    sandbox.next('uptick', { outcome: 'offer-none-202' });
    assert.equal((await call(withQuery(startUrl(api), { surprise: '1' }))).status, 422);
  });
});
