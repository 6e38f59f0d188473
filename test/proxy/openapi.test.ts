import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { renderFragment } from '../../src/fragment/index.ts';
import { describeProxy } from '../../src/proxy/openapi/describe/document.ts';
import { DOCUMENT } from '../../src/proxy/openapi/document.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import {
  type ActingProxy,
  actingProxy,
  ENROLMENTS,
  INVITATIONS,
  newOrder,
  REDEMPTIONS,
  ROWAN,
} from './helpers/acts.ts';
import { FRAGMENT, signed } from './helpers/fragments.ts';
import {
  assertProblem,
  NEXT_OFFER,
  POST_PURCHASE_OFFER,
  post,
  REFERRAL_OFFER,
  SHOP,
  ROWAN as SHOPPER_AND_ORDER,
  SIGNING_SECRET,
  testProxy,
} from './helpers/proxy.ts';
import { PURCHASE, UPTICK } from './helpers/uptick.ts';

const EVENTS = '/offers/v1/events';
const PATHS = [REFERRAL_OFFER, POST_PURCHASE_OFFER, NEXT_OFFER, EVENTS, INVITATIONS, ENROLMENTS, REDEMPTIONS];
const SHOPPER = SHOPPER_AND_ORDER.customer;

/** Whatever a line can do to an answer, but for what takes seconds. */
const FAULTS = [
  'reset',
  'answer-lost',
  'truncated',
  'html',
  'empty',
  'not-json',
  'redirect',
  'rate-limited',
  'server-error',
];

// What the compiler sees of it is the module, not its default export.
const addFormats = addFormatsModule.default;

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate({ ...DOCUMENT });
    assert.ok(valid, JSON.stringify(errors));
  });

  it('is the one that the schemas give: run `npm run openapi` when it is not', () => {
    assert.deepEqual(DOCUMENT, JSON.parse(JSON.stringify(describeProxy())));
  });

  it('is read by anybody, from wherever they come', async () => {
    for (const headers of [{}, { origin: SHOP }, { origin: 'https://elsewhere.example' }]) {
      const response = await testProxy().fetch(
        new Request('https://offers.example/offers/v1/openapi.json', { headers }),
      );
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), 'application/json');
      assert.deepEqual(await response.json(), DOCUMENT);
    }
  });

  it('is read only', async () => {
    await assertProblem(await testProxy().fetch(post({}, {}, '/offers/v1/openapi.json')), 405, 'invalid-request');
  });

  for (const [base, server] of [
    ['/', '/'],
    ['/shop/offers', '/shop/offers'],
  ]) {
    it(`says that the proxy is at ${server}`, async () => {
      const address = new URL(`${base}/v1/openapi.json`.replace('//', '/'), 'https://offers.example');
      const response = await testProxy({ OFFERS_BASE_PATH: base ?? '' }).fetch(new Request(address));
      assert.deepEqual((await response.json()).servers, [{ url: server }]);
    });
  }
});

/** What the document promises of answers, by "path status". */
const promises = readPromises();

/** Which of them have been seen. */
const kept = new Set<string>();

/** Holds an answer to what the document says of its route and status. */
async function assertFits(path: string, response: Response): Promise<unknown> {
  const name = `${path.replace('/offers', '')} ${response.status}`;
  const promise = promises.get(name);
  assert.ok(promise, `the document knows no ${name}`);
  const body: unknown = promise.type.startsWith('text/') ? await response.text() : await response.json();
  assert.equal(response.headers.get('content-type'), promise.type, name);
  assert.ok(promise.fits(body), `${name}: ${JSON.stringify(promise.fits.errors)} in ${JSON.stringify(body)}`);
  kept.add(name);
  return body;
}

describe('real answers fit the document', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox();
  });
  after(() => sandbox.close());

  /** A proxy of its own for each case, so that no vendor is left alone for what it did before. */
  const newProxy = (others: Record<string, string> = {}) =>
    actingProxy(sandbox, { ...UPTICK, UPTICK_BASE_URL: sandbox.vendors['uptick']?.baseUrl ?? '', ...others });

  const ask = async ({ fetch }: ActingProxy, path: string, body: unknown, headers: Record<string, string> = {}) =>
    assertFits(path, await fetch(post(body, headers, path), { remoteAddress: '192.0.2.1' }));

  const continuation = async (proxy: ActingProxy) => {
    const { offer } = await proxy
      .fetch(post({ provider: 'uptick', ...PURCHASE }, {}, POST_PURCHASE_OFFER))
      .then((response) => response.json());
    return offer.continuation;
  };

  /** What a vendor's call can end in, by how the outcomes' names begin, and how a page gets there. */
  const cases: readonly {
    path: string;
    vendor: string;
    outcomes: RegExp;
    /** Calls of the vendor that come before. */
    first?: string;
    body: (proxy: ActingProxy) => Promise<object>;
  }[] = [
    {
      path: REFERRAL_OFFER,
      vendor: 'mention-me',
      outcomes: /^(offer|platform)-/,
      body: async () => ({ provider: 'mention-me', customer: SHOPPER, order: newOrder() }),
    },
    {
      path: REDEMPTIONS,
      vendor: 'mention-me',
      outcomes: /^(coupon|platform)-/,
      body: async () => ({ provider: 'mention-me', customer: SHOPPER, order: newOrder() }),
    },
    {
      path: POST_PURCHASE_OFFER,
      vendor: 'uptick',
      outcomes: /^flow-/,
      body: async () => ({ provider: 'uptick', ...PURCHASE }),
    },
    {
      path: POST_PURCHASE_OFFER,
      vendor: 'uptick',
      outcomes: /^offer-/,
      first: 'flow-created',
      body: async () => ({ provider: 'uptick', ...PURCHASE }),
    },
    {
      path: NEXT_OFFER,
      vendor: 'uptick',
      outcomes: /^accept-/,
      body: async (proxy) => ({ continuation: await continuation(proxy), answer: 'accept' }),
    },
    {
      path: NEXT_OFFER,
      vendor: 'uptick',
      outcomes: /^reject-/,
      body: async (proxy) => ({ continuation: await continuation(proxy), answer: 'decline' }),
    },
    {
      path: POST_PURCHASE_OFFER,
      vendor: 'capillary',
      outcomes: /^$/,
      body: async () => ({ provider: 'capillary', customer: ROWAN, order: newOrder() }),
    },
    {
      path: INVITATIONS,
      vendor: 'capillary',
      outcomes: /^(referrals|request|referrer|friends|unauthorised|gateway)-/,
      body: async (proxy) => ({
        receipt: await proxy.receipt('invite'),
        customer: ROWAN,
        friends: [{ identifier: '+44 7700 900999' }, { identifier: 'nobody', type: 'phone' }],
      }),
    },
    {
      path: ENROLMENTS,
      vendor: 'capillary',
      outcomes: /^(promotion|unauthorised|gateway)-/,
      body: async (proxy) => ({ receipt: await proxy.receipt('enrol'), customer: ROWAN }),
    },
  ];
  for (const { path, vendor, outcomes, first, body } of cases) {
    it(`whatever ${vendor} says to ${path}: ${outcomes.source}`, async () => {
      const all = [...(sandbox.outcomes().outcomes[vendor] ?? []), ...FAULTS];
      // What is only late is as good as any other, but for the waiting.
      const wanted = all.filter((name) => FAULTS.includes(name) || (outcomes.test(name) && !name.includes('slow')));
      for (const outcome of wanted) {
        const proxy = newProxy();
        const request = await body(proxy);
        sandbox.clearNext();
        if (first) sandbox.next(vendor, { outcome: first });
        sandbox.next(vendor, { outcome });
        await ask(proxy, path, request);
      }
      sandbox.clearNext();
    });
  }

  it('whatever is shown', async () => {
    const proxy = newProxy();
    const request = { provider: 'uptick', ...PURCHASE };
    const { offer } = await proxy.fetch(post(request, {}, POST_PURCHASE_OFFER)).then((response) => response.json());
    const { id, receipt } = offer;
    const events = [
      { id, receipt, type: 'shown', at: Date.now() },
      { id: 'another', receipt, type: 'shown', at: Date.now() },
    ];
    await ask(proxy, EVENTS, { events });
  });

  it('a card with an invitation, and one with an enrolment', async () => {
    for (const path of [REFERRAL_OFFER, POST_PURCHASE_OFFER]) {
      await ask(newProxy(), path, { provider: 'capillary', customer: ROWAN, order: newOrder() });
    }
  });

  it('a fragment, and whatever a server does wrong', async () => {
    const signing = { OFFERS_SIGNING_SECRET: SIGNING_SECRET, OFFERS_RATE_LIMIT: '4/1h' };
    const proxy = actingProxy(sandbox, signing, { renderFragment });
    const draw = (wanted: unknown, headers: Record<string, string> = {}) => ask(proxy, FRAGMENT, wanted, headers);
    await draw({ element: 'referral-offer', token: await signed() });
    await draw({ element: 'referral-offer', token: await signed(), origin: 'https://elsewhere.example' });
    await draw({ token: await signed() });
    await draw('x'.repeat(17 * 1024));
    await draw('{}', { 'content-type': 'application/xml' });
    for (let more = 0; more < 50; more += 1) await draw({});
    const statuses = [200, 400, 401, 403, 413, 415, 429];
    assert.deepEqual(
      statuses.filter((status) => !kept.has(`/v1/fragment ${status}`)),
      [],
    );
  });

  for (const path of PATHS) {
    it(`whatever a page does wrong at ${path}`, async () => {
      const proxy = newProxy({ OFFERS_RATE_LIMIT: '4/1h' });
      await ask(proxy, path, { order: 5, receipt: 5, continuation: 5, events: 5 });
      await ask(proxy, path, {}, { origin: 'https://elsewhere.example' });
      await ask(proxy, path, 'x'.repeat(17 * 1024));
      await ask(proxy, path, '{}', { 'content-type': 'application/xml' });
      for (let more = 0; more < 50; more += 1) await ask(proxy, path, {});
      const seen = [400, 403, 413, 415, 429].filter((status) => kept.has(`${path.replace('/offers', '')} ${status}`));
      assert.deepEqual(seen, [400, 403, 413, 415, 429]);
    });
  }

  it('when only signed orders are taken', async () => {
    const proxy = newProxy({ OFFERS_REQUIRE_SIGNED: 'true', OFFERS_SIGNING_SECRET: SIGNING_SECRET });
    for (const path of [REFERRAL_OFFER, POST_PURCHASE_OFFER, REDEMPTIONS]) await ask(proxy, path, {});
  });

  it('every route has been seen to succeed', () => {
    const successes = [...promises.keys()].filter((name) => / 20\d$/.test(name) && name.startsWith('/v1/'));
    assert.deepEqual(
      successes.filter((name) => !kept.has(name) && !name.startsWith('/v1/openapi')),
      [],
    );
  });

  it('health', async () => {
    for (const path of ['/offers/livez', '/offers/readyz']) {
      await assertFits(path, await newProxy().fetch(new Request(`https://offers.example${path}`)));
    }
  });
});

interface Promised {
  type: string;
  fits: ValidateFunction;
}

function readPromises(): Map<string, Promised> {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  const document = describeProxy();
  ajv.addSchema({ $id: 'https://offers.example/openapi.json', components: document.components });
  const promises = new Map<string, Promised>();
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const { responses } of Object.values(operations)) {
      for (const [status, { content }] of Object.entries<Described>(responses)) {
        const [[type, { schema }] = ['', { schema: {} }]] = Object.entries(content);
        const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"https://offers.example/openapi.json#/'));
        promises.set(`${path} ${status}`, { type, fits: ajv.compile(absolute) });
      }
    }
  }
  return promises;
}

interface Described {
  content: Record<string, { schema: object }>;
}
