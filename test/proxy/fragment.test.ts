import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Offer } from '../../src/offer/offer.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { CAPILLARY } from './helpers/capillary.ts';
import { ask, drawingIn, drawingProxy, encrypted, FRAGMENT, noteIn, signed } from './helpers/fragments.ts';
import { assertProblem, offerResponse, post, REFERRAL_OFFER, ROWAN, SHOP, testProxy } from './helpers/proxy.ts';
import { PURCHASE, recorded, UPTICK } from './helpers/uptick.ts';

const OTHER_SHOP = 'https://shop.other.example';

describe('a fragment', () => {
  it('is the element with the offer in it, and the note for whoever takes over', async () => {
    const token = await signed();
    const response = await ask(drawingProxy(), { token, presentation: 'button', nonce: 'r4nd0m', level: 3 });
    const html = await response.text();
    assert.equal(response.status, 200);
    assert.match(html, /^<referral-offer fragment="3" presentation="button"><template shadowrootmode="open">/);
    assert.match(html, /<\/template><script type="[^"]+">[^<]+<\/script><\/referral-offer>$/);
    const drawing = drawingIn(html) ?? '';
    assert.match(drawing, /^<style nonce="r4nd0m">[^<]+<\/style>/);
    assert.match(drawing, /href="https:\/\/demo\.mention-me\.com\/sample-journey\/1"/);
    assert.match(drawing, />Tell a friend</);
    const { answer, ends, ...note } = noteIn(html);
    assert.deepEqual(note, { token, order: ROWAN.order.id, presentation: 'button' });
    assert.ok(ends > Date.now());
    assert.ok(answer?.offer?.receipt);
  });

  it('carries the very offer that the page would have been given', async () => {
    const proxy = drawingProxy();
    const token = await signed();
    const { offer }: { offer: Offer } = await (await proxy.fetch(post({ token }))).json();
    const { answer } = noteIn(await (await ask(proxy, { token })).text());
    assert.deepEqual({ ...answer?.offer, receipt: '' }, { ...offer, receipt: '' });
  });

  it('is kept by nobody', async () => {
    const { headers } = await ask(drawingProxy());
    assert.equal(headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(headers.get('cache-control'), 'private, no-store');
    assert.equal(headers.get('cdn-cache-control'), 'no-store');
    assert.equal(headers.get('content-security-policy'), "default-src 'none'; sandbox");
  });

  it('says nothing of the shopper in an attribute, nor in the clear', async () => {
    const html = await (await ask(drawingProxy(), { token: await encrypted(), situation: 'thanks' })).text();
    assert.doesNotMatch(html, /rowan|ash@|Ash\b/i);
    const [tag = ''] = /^<[^>]+>/.exec(html) ?? [];
    assert.equal(tag, '<referral-offer fragment="2" situation="thanks">');
  });

  it('asks the vendor as the page would, for the shopper the server tells of', async () => {
    const proxy = drawingProxy();
    const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148';
    await ask(proxy, { situation: 'thanks', shopper: { address: '203.0.113.24', userAgent: phone } });
    await ask(proxy, { situation: 'thanks', shopper: { address: 'nowhere' } });
    const [told, untold] = proxy.calls.map(({ body }) => JSON.stringify(body));
    assert.match(told ?? '', /"situation":"thanks".*"ipAddress":"203\.0\.113\.24".*"deviceType":"mobile-web"/);
    assert.doesNotMatch(untold ?? '', /ipAddress|deviceType/);
  });

  it('is about what was signed, whatever stands beside it', async () => {
    const proxy = drawingProxy();
    await ask(proxy, { customer: { email: 'eve@example.com' }, order: { id: 'X', total: '1', currency: 'GBP' } });
    assert.match(JSON.stringify(proxy.calls), /rowan\.ash@example\.com/);
    assert.doesNotMatch(JSON.stringify(proxy.calls), /eve@example/);
  });

  it('draws a tree of segments, in the brand’s colour', async () => {
    const answers = [recorded('flow-new-success'), recorded('offer-created-201-segment-tree')];
    const proxy = drawingProxy(UPTICK, () => answers.shift() ?? new Response(null, { status: 500 }));
    const html = await (await ask(proxy, { element: 'post-purchase-offer', token: await signed(PURCHASE) })).text();
    const offer = noteIn(html).answer?.offer;
    assert.equal(offer?.layout, 'segments');
    assert.match(drawingIn(html) ?? '', /class="panel segments"/);
    assert.match(drawingIn(html) ?? '', /part="action"/);
    assert.ok(noteIn(html).ends < Date.now() + 3 * 60 * 60 * 1_000, 'it ends with its continuation');
  });

  it('leaves to the element what only that can draw', async () => {
    const sandbox = await startSandbox();
    const others = { ...CAPILLARY, CAPILLARY_BASE_URL: sandbox.vendors['capillary']?.baseUrl ?? '' };
    const customer = { phone: '+44 7700 900123', email: 'rowan.ash@example.com' };
    const proxy = drawingProxy(others, (request) => fetch(request));
    for (const [element, kind] of [
      ['referral-offer', 'invite'],
      ['post-purchase-offer', 'enrol'],
    ]) {
      const token = await signed({ customer, order: { ...ROWAN.order, id: `LKS-${kind}` } });
      const html = await (await ask(proxy, { element, token, provider: 'capillary' })).text();
      const offer = noteIn(html).answer?.offer;
      assert.equal(offer?.layout === 'card' && offer.action.kind, kind);
      assert.equal(drawingIn(html), undefined);
    }
    await sandbox.close();
  });

  it('says that there is no offer, and draws none', async () => {
    const proxy = drawingProxy(
      {},
      () => new Response('{"errors":[]}', { status: 404, headers: { 'content-type': 'application/json' } }),
    );
    const html = await (await ask(proxy)).text();
    assert.deepEqual(noteIn(html).answer, { offer: null, reason: 'touchpoint-disabled' });
    assert.equal(drawingIn(html), undefined);
    assert.equal(proxy.lines.at(-1)?.reason, 'touchpoint-disabled');
  });

  for (const [fault, reason, answer] of [
    ['fails', 'vendor-unavailable', () => new Response('<h1>500</h1>', { status: 500 })],
    ['is not there', 'vendor-unavailable', () => Promise.reject(new TypeError('fetch failed'))],
  ] as const) {
    it(`is the plain element with its token where the vendor ${fault}`, async () => {
      const proxy = drawingProxy({}, answer);
      const token = await signed();
      const response = await ask(proxy, { token });
      const html = await response.text();
      assert.equal(response.status, 200);
      assert.equal(drawingIn(html), undefined);
      const { ends, ...note } = noteIn(html);
      assert.deepEqual(note, { token, order: ROWAN.order.id });
      assert.equal(proxy.lines.at(-1)?.reason, reason);
    });
  }

  it('does not stop at words that look like markup', async () => {
    const words = '</script><script>alert(1)</script><!-- "\'></style></template><img src=x onerror=alert(1)>';
    const proxy = drawingProxy({}, () =>
      Response.json({
        url: 'https://demo.mention-me.com/sample-journey/1?"><script>',
        defaultCallToAction: words,
        headline: words,
        description: words,
        imageUrl: 'https://demo.mention-me.com/x.png"onerror="alert(1)',
      }),
    );
    const html = await (await ask(proxy, { situation: 'thanks', locale: '"><script>alert(1)</script>' })).text();
    const ours = html.replaceAll(/<script type="[^"]+">|<\/script><\/referral-offer>$/g, '');
    assert.doesNotMatch(ours, /<\/?script|<img [^>]*onerror|<!-- /i);
    assert.equal(html.match(/<\/template>/g)?.length, 1);
    assert.equal(html.match(/<\/style>/g)?.length, 1);
    const offer = noteIn(html).answer?.offer;
    assert.ok(offer?.layout === 'card' && offer.action.label.includes('alert(1)'), 'the words are all there, as text');
  });

  it('is one occasion with the page’s own question, so nothing is enrolled by it', async () => {
    const proxy = drawingProxy();
    const token = await signed({ jti: 'one' });
    const ids = await Promise.all(
      [1, 2, 3].map(async () => noteIn(await (await ask(proxy, { token })).text()).answer?.offer?.id),
    );
    const { offer } = await (await proxy.fetch(post({ token }, {}, REFERRAL_OFFER))).json();
    assert.deepEqual(new Set([...ids, offer.id]).size, 1);
    assert.deepEqual(proxy.events, [], 'nothing was done that may be done once');
  });
});

describe('a fragment is refused', () => {
  const cases: readonly [string, object, number, string, string[]][] = [
    ['without a token', { token: undefined }, 401, 'signature-required', []],
    ['with an empty token', { token: '' }, 401, 'signature-required', []],
    ['with a token of somebody else’s', { token: 'eyJhbGciOiJIUzI1NiJ9.e30.AAAA' }, 401, 'signature-required', []],
    ['without an element', { element: undefined }, 400, 'missing-field', ['element']],
    ['for an element we have not', { element: 'script' }, 400, 'invalid-request', ['element']],
    ['with a nonce that is none', { nonce: '"><script>' }, 400, 'invalid-request', ['nonce']],
    ['with a level no heading has', { level: 7 }, 400, 'invalid-request', ['level']],
    ['for a page elsewhere', { origin: 'https://evil.example' }, 403, 'origin-not-allowed', []],
  ];
  for (const [name, wanted, status, reason, fields] of cases) {
    it(name, async () => {
      const proxy = drawingProxy();
      assert.deepEqual(await assertProblem(await ask(proxy, wanted), status, reason), fields);
      assert.equal(proxy.calls.length, 0);
    });
  }

  it('with a token that has lapsed', async () => {
    const token = await signed();
    const later = drawingProxy({}, offerResponse, { now: () => Date.now() + 20 * 60 * 1_000 });
    await assertProblem(await ask(later, { token }), 401, 'signature-required');
  });

  it('where nobody signs', async () => {
    await assertProblem(await ask(drawingProxy({ OFFERS_SIGNING_SECRET: '' })), 401, 'signature-required');
  });

  it('where nobody draws', async () => {
    await assertProblem(await ask(testProxy()), 404, 'invalid-request');
  });

  it('by GET, and to a page’s preflight', async () => {
    for (const method of ['GET', 'OPTIONS']) {
      const request = new Request(`https://offers.example${FRAGMENT}`, { method, headers: { origin: SHOP } });
      const response = await drawingProxy().fetch(request);
      assert.equal(response.headers.get('allow'), 'POST');
      await assertProblem(response, 405, 'invalid-request');
    }
  });

  it('over 16 KiB', async () => {
    await assertProblem(await ask(drawingProxy(), { more: 'x'.repeat(17 * 1_024) }), 413, 'too-large');
  });
});

describe('a shop with two origins', () => {
  const OFFERS_ALLOWED_ORIGINS = `${SHOP},${OTHER_SHOP}`;

  it('says which of them the page is on', async () => {
    const response = await ask(drawingProxy({ OFFERS_ALLOWED_ORIGINS }));
    assert.deepEqual(await assertProblem(response, 400, 'missing-field'), ['origin']);
  });

  it('has receipts for that one', async () => {
    const proxy = drawingProxy({ OFFERS_ALLOWED_ORIGINS });
    const { answer } = noteIn(await (await ask(proxy, { origin: OTHER_SHOP })).text());
    const { id, receipt } = answer?.offer ?? {};
    const events = [{ id, type: 'shown', receipt, at: Date.now() }];
    for (const [origin, outcome] of [
      [SHOP, 'refused'],
      [OTHER_SHOP, 'settled'],
    ]) {
      const response = await proxy.fetch(post({ events }, { origin }, '/offers/v1/events'));
      assert.equal((await response.json())[outcome ?? ''].length, 1);
    }
  });
});

describe('the limit', () => {
  const from = { remoteAddress: '192.0.2.7' };
  const send = async (proxy: ReturnType<typeof drawingProxy>, token: string) =>
    proxy.fetch(post({ element: 'referral-offer', token }, { origin: undefined }, FRAGMENT), from);

  it('lets a shop’s one server through, however many shoppers it has', async () => {
    const proxy = drawingProxy({ OFFERS_RATE_LIMIT: '3/1h' });
    for (let shopper = 0; shopper < 9; shopper += 1) {
      const token = await signed({ order: { ...ROWAN.order, id: `LKS-${shopper}` } });
      assert.equal((await send(proxy, token)).status, 200);
    }
  });

  it('holds back whoever has no token that is right', async () => {
    const proxy = drawingProxy({ OFFERS_RATE_LIMIT: '3/1h' });
    const statuses = [];
    for (let time = 0; time < 5; time += 1) statuses.push((await send(proxy, 'a.b.c')).status);
    assert.deepEqual(statuses, [401, 401, 401, 429, 429]);
  });

  it('holds back one token', async () => {
    const proxy = drawingProxy({ OFFERS_RATE_LIMIT: '3/1h' });
    const token = await signed();
    const statuses = [];
    for (let time = 0; time < 5; time += 1) statuses.push((await send(proxy, token)).status);
    assert.deepEqual(statuses, [200, 200, 200, 429, 429]);
  });
});
