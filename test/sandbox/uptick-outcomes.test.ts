import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { call, firstOfferUrl, nodesOf, startForTests, startUrl, withQuery } from './uptick-client.ts';

const sandbox = await startForTests();
const { api } = sandbox;

/** What the first offer of a flow is like that follows these words. */
async function offer(words: string, query: Record<string, string> = {}) {
  const response = await call(withQuery(await firstOfferUrl(api, words), query));
  const text = await response.text();
  return { status: response.status, text, body: text === '' ? undefined : JSON.parse(text) };
}

/** The flow's own item, and its links. */
async function flow(words: string) {
  const { data, links } = await (await call(startUrl(api, words))).json();
  return { ...data[0], links };
}

const types = (body: { data: { type: string }[] }) => body.data.map(({ type }) => type);

describe('an outcome of the contract without a fixture', () => {
  it('flow-new-error-string is a 404 with one string', async () => {
    const response = await call(`${api}/v1/places/not-an-id/flows/new?placement=order_confirmation`);
    assert.equal(response.status, 404);
    assert.deepEqual(await response.json(), { error: 'Sample text: integration could not be found' });
  });

  it('offer-created-but-event-only is a 201 with an event and no offer', async () => {
    const { status, body } = await offer('offer-created-but-event-only');
    assert.equal(status, 201);
    assert.deepEqual(types(body), ['event']);
  });

  it('offer-shown-empty-answer is a 204 of no bytes', async () => {
    const { body } = await offer('event-without-body');
    const url = withQuery(body.links.offer_event, { ev: 'offer_viewed' });
    const response = await call(url, { method: 'POST' });
    assert.equal(response.status, 204);
    assert.equal(await response.text(), '');
  });
});

describe('a start', () => {
  const said: [words: string, field: string, value: unknown][] = [
    ['default', 'personalization', true],
    ['default', 'highlight_color', '#1f4d3f'],
    ['no-personalization', 'personalization', false],
    ['personalization-0', 'personalization', 0],
    ['personalization-1', 'personalization', 1],
    ['default', 'delay', 0],
    ['delayed', 'delay', 3],
    ['popup', 'render_type', 'popup'],
    ['popup', 'render_x', true],
    ['pale-colour', 'highlight_color', '#f7e9a8'],
    ['hostile-colour', 'highlight_color', 'red;background:url(https://elsewhere.example/)'],
    ['no-colour', 'highlight_color', null],
  ];
  for (const [words, field, value] of said) {
    it(`says ${field} ${value} when it is ${words}`, async () => {
      assert.equal((await flow(words))[field], value);
    });
  }

  it('flow-links-list lists objects to merge', async () => {
    const { id, links } = await flow('flow-links-list');
    assert.deepEqual(links.map(Object.keys), [['flow'], ['next_offer']]);
    assert.ok(links[0].flow.endsWith(id));
  });

  it('flow-foreign-link names a next offer on a host that is nobody’s', async () => {
    assert.match((await flow('flow-foreign-link')).links.next_offer, /^https:\/\/elsewhere\.example\/v1\/places\//);
  });

  it('flow-without-link names no next offer', async () => {
    assert.deepEqual(Object.keys((await flow('flow-without-link')).links), ['self']);
  });

  const failing: [words: string, status: number, code: string | undefined][] = [
    ['site-blocked-at-start', 403, 'site_blocked'],
    ['integration-missing-list', 404, undefined],
    ['placement-unknown-at-start', 422, undefined],
    ['placement-disabled-at-start', 422, 'placement_disabled'],
  ];
  for (const [words, status, code] of failing) {
    it(`fails with ${status} and the code ${code} when it is ${words}`, async () => {
      const response = await call(startUrl(api, words));
      assert.equal(response.status, status);
      assert.equal((await response.json()).errors[0].code, code);
    });
  }
});

describe('an offer', () => {
  const failing: [words: string, status: number, code: string | undefined][] = [
    ['site-blocked', 403, 'site_blocked'],
    ['offer-integration-missing-404', 404, undefined],
    ['placement-unknown', 422, undefined],
    ['placement-disabled', 422, 'placement_disabled'],
    ['flow-expired', 410, 'flow_expired'],
  ];
  for (const [words, status, code] of failing) {
    it(`fails with ${status} and the code ${code} when it is ${words}`, async () => {
      const { status: received, body } = await offer(words);
      assert.equal(received, status);
      assert.equal(body.errors[0].code, code);
    });
  }

  it('no-offer is 202 and an empty list', async () => {
    const { status, body } = await offer('no-offer');
    assert.deepEqual({ status, body }, { status: 202, body: { data: [] } });
  });

  it('status-200 is the usual offer with another status', async () => {
    const { status, body } = await offer('status-200');
    assert.equal(status, 200);
    assert.deepEqual(types(body), ['offer', 'event']);
  });

  it('links-list lists objects to merge', async () => {
    const { links } = (await offer('links-list')).body;
    assert.deepEqual(links.flatMap(Object.keys), ['self', 'flow', 'next_offer', 'offer_event']);
  });

  it('event-first has the offer in the second place', async () => {
    const { body } = await offer('event-first');
    assert.deepEqual(types(body), ['event', 'offer']);
    assert.ok(body.data[1].children);
  });

  it('labels-swapped has what looks like the offer labelled as event', async () => {
    const { body } = await offer('labels-swapped');
    assert.deepEqual(types(body), ['event', 'offer']);
    assert.ok(body.data[0].children);
    assert.deepEqual(Object.keys(body.data[1]), ['type', 'id']);
  });

  it('without-content, data-empty and data-missing hold nothing to show', async () => {
    assert.deepEqual(Object.keys((await offer('without-content')).body.data[0]), ['type', 'id']);
    assert.deepEqual((await offer('data-empty')).body.data, []);
    assert.equal('data' in (await offer('data-missing')).body, false);
  });

  const roles: [words: string, hasAccept: boolean, hasDecline: boolean][] = [
    ['default', true, true],
    ['no-accept', false, true],
    ['no-decline', true, false],
    ['accept-unnamed', false, true],
    ['no-text', true, false],
  ];
  for (const [words, hasAccept, hasDecline] of roles) {
    it(`${words} has ${hasAccept ? 'a' : 'no'} segment named accept, ${hasDecline ? 'a' : 'no'} one named reject`, async () => {
      const names = nodesOf((await offer(words)).body).map(({ name }) => name);
      assert.equal(names.includes('button-accept'), hasAccept);
      assert.equal(names.includes('button-reject'), hasDecline);
    });
  }

  it('accept-unnamed still has an address to accept at', async () => {
    const buttons = nodesOf((await offer('accept-unnamed')).body).filter(({ type }) => type === 's-button');
    assert.match(String(buttons[0]?.attributes?.['href']), /\/accept\?/);
  });

  it('no-text has no text that can be seen', async () => {
    const texts = nodesOf((await offer('no-text')).body).flatMap(({ text }) => text ?? []);
    assert.equal(texts.join('').trim(), '');
  });

  it('decline-without-post declines at the next offer', async () => {
    const { body } = await offer('decline-without-post');
    const decline = nodesOf(body).find(({ name }) => name === 'button-reject');
    assert.equal(decline?.url, body.links.next_offer);
  });

  it('no-event-link has nowhere to say that it was shown', async () => {
    assert.deepEqual(Object.keys((await offer('no-event-link')).body.links), ['self', 'flow', 'next_offer']);
  });

  it('v1-few-sections has content and actions only', async () => {
    assert.deepEqual(Object.keys((await offer('v1-few-sections')).body.data[0].attributes), ['content', 'actions']);
  });

  it('v1-impossible-progress counts beyond its end', async () => {
    const { offers } = (await offer('v1-impossible-progress')).body.data[0].attributes;
    assert.deepEqual(offers, { start: 1, current: 7, size: 5 });
  });

  const picture = async (words: string) => {
    const image = nodesOf((await offer(words)).body).find(({ type }) => type === 's-image');
    return String(image?.attributes?.['src']);
  };

  it('image-slow-40 hands out a picture that waits as long as the name says', async () => {
    sandbox.next('uptick', {});
    sandbox.next('uptick', { outcome: 'offer-image-slow-40' });
    const start = performance.now();
    assert.equal((await fetch(await picture('default'))).status, 200);
    assert.ok(performance.now() - start >= 35);
  });

  it('image-slow waits two seconds when the name does not say', async () => {
    assert.match(await picture('image-slow'), /\?delay=2000$/);
  });

  it('image-broken hands out a picture that is not there', async () => {
    assert.equal((await fetch(await picture('image-broken'))).status, 404);
  });

  it('http-image shows a picture over plain http from a host that is not loopback', async () => {
    assert.match(await picture('http-image'), /^http:\/\/images\.harrow\.example\//);
  });

  it('foreign-links calls nothing of the vendor but to accept', async () => {
    const { text } = await offer('foreign-links');
    assert.match(text, /"next_offer":"https:\/\/elsewhere\.example\//);
    assert.match(text, /"offer_event":"https:\/\/elsewhere\.example\//);
    assert.doesNotMatch(text, /"url":"http:\/\/127/);
  });
});

describe('an offer that nobody should believe', () => {
  it('hostile holds scripts, unusable types and odd names, and both actions as good as ever', async () => {
    const { text, body } = await offer('hostile');
    const [item] = body.data;
    const kinds = nodesOf(item.children).map(({ type }) => type);
    for (const type of ['', null, 7, 'script', 'iframe', '__proto__', 's-carousel']) assert.ok(kinds.includes(type));
    assert.match(text, /<script>.*\u202E\w{1000}/);
    assert.match(text, /"href":"javascript:/);
  });

  const heavy: [words: string, nodes: number, bytes: number][] = [
    ['deep', 10_000, 300_000],
    ['wide', 10_000, 400_000],
    ['huge-text', 4, 1_000_000],
    ['self-similar', 5_000, 200_000],
  ];
  for (const [words, nodes, bytes] of heavy) {
    it(`${words} has ${nodes} nodes and ${bytes} bytes at least`, async () => {
      const { status, text, body } = await offer(words);
      assert.equal(status, 201);
      assert.ok(text.length >= bytes);
      assert.ok(nodesOf(body.data[0].children).length >= nodes);
    });
  }

  for (const words of ['hostile', 'deep', 'wide', 'huge-text', 'self-similar']) {
    it(`${words} can be accepted and declined`, async () => {
      const nodes = nodesOf((await offer(words)).body);
      const find = (name: string) => nodes.find((node) => node.name === name);
      const accepted = await call(String(find('button-accept')?.attributes?.['href']));
      const declined = await call(String(find('button-reject')?.url), { method: 'POST' });
      assert.deepEqual([accepted.status, declined.status], [302, 302]);
    });
  }
});
