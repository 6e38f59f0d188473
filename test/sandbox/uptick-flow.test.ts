import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Switchboard } from '../../src/sandbox/switchboard.ts';
import { integrationIds } from '../../src/sandbox/uptick/integration-ids.ts';
import { sampleOffers } from '../../src/sandbox/uptick/offers/sample-offers.ts';
import { uptick } from '../../src/sandbox/uptick/uptick.ts';
import { call, firstOfferUrl, nodesOf, startForTests, startUrl, withQuery } from './uptick-client.ts';

const sandbox = await startForTests();
const { api, app } = sandbox;

/** An offer, as somebody reads it who knows any generation: by what the segments are, not what they are called. */
async function get(url: string) {
  const response = await call(url);
  const body = await response.json();
  const nodes = nodesOf(body.data);
  const accept = nodes.map(({ attributes }) => attributes?.['href'] ?? attributes?.['to']).find(Boolean);
  const decline = nodes.flatMap(({ url }) => url ?? []).find((address) => address.includes('/reject?'));
  return { status: response.status, links: body.links, accept: String(accept), decline: String(decline) };
}

const post = (url: string) => call(url, { method: 'POST' });
const shown = (links: { offer_event: string }) => post(withQuery(links.offer_event, { ev: 'offer_viewed' }));

/** The log, a line a call. */
const logged = () =>
  sandbox.log.map(({ method, path, query, address, outcome, status }) => {
    const step = path.replace(/.*\//, '');
    const index = query['index'] ?? query['offer_index'] ?? '';
    return `${address} ${method} ${step} ${index} ${outcome} ${status}`;
  });

describe('a flow of five offers', () => {
  for (const generation of ['web-components', 'plain-types', 'v1-sections']) {
    it(`of ${generation} is walked on both addresses, accepting and declining, and is in the log call by call`, async () => {
      let next = await firstOfferUrl(api, generation);
      sandbox.clearLog();
      for (const answer of ['accept', 'decline', 'decline', 'accept', 'decline']) {
        const { links, accept, decline } = await get(next);
        assert.equal((await shown(links)).status, 201);
        if (answer === 'accept') {
          // The browser goes its own way, through the click to the partner's page.
          assert.equal((await fetch(accept)).status, 200);
          next = links.next_offer;
        } else {
          next = (await (await post(withQuery(decline, { no_redirect: '1' }))).json()).next_offer_url;
        }
      }
      const end = await call(next);
      assert.equal(end.status, 202);
      assert.deepEqual(await end.json(), { data: [] });

      const get201 = (index: number) => `uptick GET new ${index} offer-${generation} 201`;
      const shown201 = (index: number) => `uptick POST events ${index} event-recorded 201`;
      const accepted = (index: number) => `uptick-app GET accept ${index} accept-moved-302 302`;
      const declined = (index: number) => `uptick-app POST reject ${index} reject-hint 200`;
      assert.deepEqual(logged(), [
        ...[get201(0), shown201(0), accepted(0)],
        ...[get201(1), shown201(1), declined(1)],
        ...[get201(2), shown201(2), declined(2)],
        ...[get201(3), shown201(3), accepted(3)],
        ...[get201(4), shown201(4), declined(4)],
        'uptick GET new 5 offer-none-202 202',
      ]);
      assert.ok(sandbox.log.every(({ repeated }) => !repeated));
    });
  }

  it('accepts and declines at another address than the API', async () => {
    const { accept, decline, links } = await get(await firstOfferUrl(api));
    assert.notEqual(api, app);
    assert.deepEqual(
      [accept, decline, links.next_offer, links.offer_event].map((url) => new URL(url).origin),
      [app, app, api, api],
    );
  });

  it('can be declined by redirect', async () => {
    const { decline, links } = await get(await firstOfferUrl(api));
    const response = await post(decline);
    assert.equal(response.status, 302);
    assert.equal(response.headers.get('location'), links.next_offer);
  });

  it('keeps the placement from offer to offer', async () => {
    const { links } = await get(withQuery(await firstOfferUrl(api), { placement: 'order_status' }));
    assert.equal(new URL(links.next_offer).searchParams.get('placement'), 'order_status');
  });

  it('leads on from the accepted segment itself in the newest generation', async () => {
    const { data, links } = await (await call(await firstOfferUrl(api))).json();
    assert.equal(nodesOf(data).find(({ name }) => name === 'button-accept')?.url, links.next_offer);
  });

  it('may end without a link', async () => {
    const first = await firstOfferUrl(api, 'ends-without-link');
    const ends = [];
    for (const [index] of sampleOffers.entries()) {
      const { links } = await get(withQuery(first, { index: String(index) }));
      ends.push(links.next_offer === undefined);
    }
    assert.deepEqual(ends, [false, false, false, false, true]);
  });

  it('may be a flow of one', async () => {
    assert.equal('next_offer' in (await get(await firstOfferUrl(api, 'only-one'))).links, false);
  });

  it('may end with a decline that leads nowhere', async () => {
    const { decline } = await get(await firstOfferUrl(api, 'reject-ends'));
    const response = await post(withQuery(decline, { no_redirect: '1' }));
    assert.deepEqual({ status: response.status, body: await response.json() }, { status: 200, body: {} });
  });

  for (const [words, url] of [
    ['event-expired', 'event'],
    ['reject-expired', 'decline'],
  ] as const) {
    it(`may be too old for the ${url}`, async () => {
      const { decline, links } = await get(await firstOfferUrl(api, words));
      assert.equal((await (url === 'event' ? shown(links) : post(decline))).status, 410);
    });
  }
});

describe('a start with no_redirect', () => {
  const hint = async (words?: string) => {
    const response = await call(withQuery(startUrl(api, words), { no_redirect: '1' }));
    assert.equal(response.status, 200);
    const body = await response.json();
    assert.deepEqual(Object.keys(body), ['flow_url']);
    return body.flow_url;
  };

  it('hints at the flow, which goes on from there', async () => {
    const response = await call(await hint('plain-types'));
    assert.equal(response.status, 201);
    const { links } = await response.json();
    await get(withQuery(links.next_offer, { placement: 'order_confirmation' }));
    assert.equal(sandbox.log.at(-1)?.outcome, 'offer-plain-types');
  });

  it('may hint again, and again', async () => {
    const again = await (await call(await hint('hint-again'))).json();
    assert.deepEqual(Object.keys(again), ['flow_url']);
  });

  for (const path of [`/places/${integrationIds.default}/flows/new`, '/places/flows/shopify']) {
    const query =
      'placement=order_status&shop_myshopify_domain=larkspur-tea.example&api_versions[]=v1&api_versions[]=v2';

    it(`hints from ${path} too`, async () => {
      const response = await call(`${api}${path}?${query}&no_redirect=1`);
      const { flow_url } = await response.json();
      assert.match(flow_url, /\/v1\/places\/3b1e6d52-.*\?placement=order_status$/);
    });

    it(`is not said at ${path}, which leads to the address with a version and loses nothing`, async () => {
      const response = await call(`${api}${path}?${query}`);
      assert.equal(response.status, 302);
      const location = new URL(response.headers.get('location') ?? '');
      assert.equal(location.pathname, `/v1/places/${integrationIds.default}/flows/new`);
      assert.deepEqual([...location.searchParams], [...new URLSearchParams(query)]);
      assert.equal((await call(String(location))).status, 201);
    });
  }
});

describe('an offer elsewhere', () => {
  it('is hinted at with no_redirect, and found by GET', async () => {
    const first = await firstOfferUrl(api, 'moved');
    const { next_offer_url } = await (await call(withQuery(first, { no_redirect: '1' }))).json();
    assert.equal(new URL(next_offer_url).searchParams.get('index'), '1');
    assert.equal((await call(next_offer_url)).status, 201);
  });

  it('is redirected to without', async () => {
    const response = await call(await firstOfferUrl(api, 'moved'));
    assert.equal(response.status, 302);
    assert.equal((await call(response.headers.get('location') ?? '')).status, 201);
  });

  it('may be hinted at more than three times', async () => {
    let url = await firstOfferUrl(api, 'moved-endlessly');
    for (let hints = 0; hints < 4; hints += 1) {
      url = (await (await call(withQuery(url, { no_redirect: '1' }))).json()).next_offer_url;
    }
    assert.ok(url);
  });
});

describe('a call that comes again', () => {
  it('is answered, and marked', async () => {
    const first = await firstOfferUrl(api);
    const { links, accept, decline } = await get(first);
    await shown(links);
    await call(accept);
    await post(decline);
    assert.ok(sandbox.log.every(({ repeated }) => !repeated));
    for (const again of [() => call(first), () => shown(links), () => call(accept), () => post(decline)]) {
      assert.ok((await again()).status < 400);
      assert.equal(sandbox.log.at(-1)?.repeated, true);
    }
  });

  it('is the same call with another time, and another call with another index', async () => {
    const first = await firstOfferUrl(api);
    const { links } = await get(first);
    await shown(links);
    await shown({ offer_event: withQuery(links.offer_event, { ts: '1778751067000' }) });
    assert.equal(sandbox.log.at(-1)?.repeated, true);
    await get(links.next_offer);
    assert.equal(sandbox.log.at(-1)?.repeated, undefined);
  });

  it('is no repetition of one that was refused, nor is a second start', async () => {
    const first = await firstOfferUrl(api);
    await call(withQuery(first, { surprise: '1' }));
    await call(first);
    assert.equal(sandbox.log.at(-1)?.repeated, undefined);
    await call(startUrl(api));
    await call(startUrl(api));
    assert.equal(sandbox.log.at(-1)?.repeated, undefined);
  });

  it('is marked when the hint is fetched twice', async () => {
    const { flow_url } = await (await call(withQuery(startUrl(api), { no_redirect: '1' }))).json();
    await call(flow_url);
    assert.equal(sandbox.log.at(-1)?.repeated, undefined);
    await call(flow_url);
    assert.equal(sandbox.log.at(-1)?.repeated, true);
  });
});

it('without a server a flow starts all the same, with links to wherever the sandbox says it is', async () => {
  const switchboard = new Switchboard([uptick], { baseUrl: (address) => `http://${address}.example` });
  const { pathname: path, searchParams } = new URL(startUrl(api));
  const arrival = { address: 'uptick', method: 'GET', path, headers: { accept: 'application/json' }, body: '' };
  const query = Object.fromEntries(searchParams);
  const answer = await switchboard.receive(uptick, { ...arrival, query }, new AbortController().signal);
  assert.equal(answer.status, 201);
  assert.match(JSON.stringify(answer.body), /"next_offer":"http:\/\/uptick\.example\/v1\/places\//);
});
