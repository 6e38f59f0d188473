import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { SignJWT } from 'jose';
import { createSealer } from '../../src/proxy/sealing/seal.ts';
import { ENROLMENTS, forgedReceipt, INVITATIONS, REDEMPTIONS } from './helpers/acts.ts';
import { NEXT_OFFER, POST_PURCHASE_OFFER, post, SHOP, SIGNING_SECRET, testProxy } from './helpers/proxy.ts';

/** Everything personal a page can send, and everything secret a proxy can hold; none of it may ever be written. */
const CUSTOMER = {
  email: 'canary-mail@canary-host.example',
  firstName: 'Canary-First',
  lastName: 'Canary-Last',
  title: 'Canary-Title',
  phone: '+44-canary-phone',
  id: 'canary-customer',
  segment: 'canary-segment',
  customField: 'canary-custom',
  visitorId: 'canary-visitor',
};
const ADDRESS = {
  line1: 'canary-line1',
  line2: 'canary-line2',
  city: 'canary-city',
  county: 'canary-county',
  postcode: 'canary-post',
  country: 'canary-country',
};
const ORDER = { id: 'canary-order', total: '46.50', currency: 'GBP', coupon: 'canary-coupon' };
const FRIEND = { name: 'Canary-Friend', identifier: 'canary-friend@canary-host.example' };
const PHONE_FRIEND = { name: 'Canary-Other', identifier: '+44 7700 900987' };
const REQUEST = { customer: CUSTOMER, order: ORDER, address: ADDRESS };
const SECRETS = {
  OFFERS_SECRET: 'canary-sealing-secret-0123456789-0123456789',
  OFFERS_SIGNING_SECRET: SIGNING_SECRET,
  MENTION_ME_PARTNER_CODE: 'canary-partner-code',
  MENTION_ME_AUTH_SECRET: 'canary-auth-secret',
  UPTICK_INTEGRATION_ID: 'cacacaca-cafe-4aca-8aca-cacacacacaca',
  CAPILLARY_USERNAME: 'canary-till',
  CAPILLARY_PASSWORD: 'canary-password',
  CAPILLARY_CAMPAIGN_TOKEN: 'canary-campaign',
};
const SETTINGS = {
  ...SECRETS,
  CAPILLARY_BASE_URL: 'https://eu.api.capillarytech.com',
  CAPILLARY_PROGRAM_ID: '311',
  CAPILLARY_PROMOTION_ID: '80412',
};
/** What only the vendor and we know of a flow: it is in every address we call. */
const FLOW = 'canary-flow';
const CANARIES = [
  CUSTOMER,
  ADDRESS,
  SECRETS,
  FRIEND,
  PHONE_FRIEND,
  { order: ORDER.id, coupon: ORDER.coupon, flow: FLOW },
].flatMap((fields) => Object.values(fields));

function encodings(text: string): string[] {
  const hashes = ['md5', 'sha1', 'sha256'].map((hash) => createHash(hash).update(text.toLowerCase()).digest('hex'));
  const bytes = Buffer.from(text);
  return [
    text,
    encodeURIComponent(text),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('hex'),
    ...hashes,
  ];
}

function assertClean(text: string, where: string): void {
  for (const canary of CANARIES) {
    for (const form of encodings(canary)) {
      assert.ok(!text.toLowerCase().includes(form.toLowerCase()), `${where} holds ${form}`);
    }
  }
}

const token = () => {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ ...REQUEST, iat: now, exp: now + 60 })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(SIGNING_SECRET));
};

const canaryAnswer = () =>
  Response.json({ errors: [{ message: CUSTOMER.email }] }, { status: 500, headers: { 'x-canary': CUSTOMER.email } });

const FLOW_LINK = `https://api.uptick.com/v1/${FLOW}/offers/new?first_name=${CUSTOMER.firstName}`;
const flowAnswer = () =>
  Response.json({
    data: [
      { type: 'flow', id: FLOW },
      {
        type: 'offer',
        id: '204',
        children: [
          { type: 'button', name: 'button-accept', text: 'Yes', attributes: { to: 'https://app.uptick.com/accept' } },
          { type: 'link', name: 'button-reject', text: 'No', url: FLOW_LINK },
        ],
      },
    ],
    links: { next_offer: FLOW_LINK, offer_event: FLOW_LINK },
  });
const continuation = () =>
  createSealer([SECRETS.OFFERS_SECRET], Date.now).seal(
    'continuation',
    {
      provider: 'uptick',
      origin: SHOP,
      place: 'order_confirmation',
      order: ORDER.id,
      state: { facts: { placement: 'x', firstName: CUSTOMER.firstName }, next: FLOW_LINK, renewed: false },
    },
    60,
  );

/** A receipt of an offer that was asked for with a signed order. */
const act = (kind: 'invite' | 'enrol', offer: string) =>
  forgedReceipt(
    { act: { kind, occasion: 'an-occasion', customer: { email: CUSTOMER.email } }, vendor: { act: kind, offer } },
    Date.now(),
    SECRETS.OFFERS_SECRET,
  );
const invitations = async () => {
  const friends = [FRIEND, PHONE_FRIEND, { identifier: CUSTOMER.email }, { identifier: CUSTOMER.firstName }];
  return post({ receipt: await act('invite', SECRETS.CAPILLARY_CAMPAIGN_TOKEN), friends }, {}, INVITATIONS);
};
const enrolment = async () => post({ receipt: await act('enrol', '311/80412'), customer: CUSTOMER }, {}, ENROLMENTS);
const redemption = () => post(REQUEST, {}, REDEMPTIONS);

const fails = () => {
  throw new Error(CUSTOMER.email);
};

/** What is done, and the vendor's answer, with the words of the lines it leaves. */
const ACTS: [string, () => Promise<Request> | Request, () => Response, string[]][] = [
  ['invitations that fail', invitations, canaryAnswer, ['uncertain', 'uncertain']],
  ['invitations without an answer', invitations, fails, ['uncertain', 'uncertain']],
  ['an enrolment', enrolment, () => Response.json({ sideEffects: [{ issualId: 1 }] }), ['enrolled']],
  [
    'an enrolment that is refused',
    enrolment,
    () => Response.json({ errors: [{ code: 8015, message: CUSTOMER.email }] }),
    ['not-enrolled'],
  ],
  ['an enrolment without an answer', enrolment, fails, ['uncertain']],
  ['a coupon', redemption, () => new Response(CUSTOMER.email, { status: 202 }), ['recorded']],
  ['a coupon that is refused', redemption, () => new Response(ORDER.coupon, { status: 422 }), ['refused']],
  ['a coupon that fails', redemption, canaryAnswer, ['uncertain']],
  ['a coupon without an answer', redemption, fails, ['uncertain']],
];

const CASES: [string, () => Promise<Request> | Request, () => Response][] = [
  ['an offer', () => post(REQUEST), () => Response.json({ url: 'https://demo.mention-me.com/1' })],
  [
    'an offer for a token',
    async () => post({ token: await token() }),
    () => Response.json({ url: 'https://demo.mention-me.com/1' }),
  ],
  ['an offer of a flow', () => post(REQUEST, {}, POST_PURCHASE_OFFER), flowAnswer],
  ['a flow that fails', () => post(REQUEST, {}, POST_PURCHASE_OFFER), canaryAnswer],
  [
    'the next offer',
    async () => post({ continuation: await continuation(), answer: 'next' }, {}, NEXT_OFFER),
    flowAnswer,
  ],
  [
    'a next offer that fails',
    async () => post({ continuation: await continuation(), answer: 'next' }, {}, NEXT_OFFER),
    canaryAnswer,
  ],
  [
    'a continuation of nobody’s',
    () => post({ continuation: CUSTOMER.email, answer: 'next' }, {}, NEXT_OFFER),
    canaryAnswer,
  ],
  ['an answer of no kind', () => post({ continuation: 'x', answer: CUSTOMER.email }, {}, NEXT_OFFER), canaryAnswer],
  ['a bad token', async () => post({ ...REQUEST, token: `${await token()}x` }), canaryAnswer],
  ['a vendor that repeats what it was sent', () => post(REQUEST), canaryAnswer],
  ['a vendor that refuses', () => post(REQUEST), () => Response.json({ message: CUSTOMER.email }, { status: 422 })],
  ['a vendor that does not know', () => post(REQUEST), () => new Response(CUSTOMER.email, { status: 404 })],
  ['a vendor that writes nonsense', () => post(REQUEST), () => new Response(`{"url": "${CUSTOMER.email}`)],
  [
    'a vendor that fails',
    () => post(REQUEST),
    () => {
      throw new Error(CUSTOMER.email);
    },
  ],
  ['a request at fault', () => post({ ...REQUEST, order: { ...ORDER, total: CUSTOMER.email } }), canaryAnswer],
  ['a request that is no JSON', () => post(`{"email": "${CUSTOMER.email}" oops`), canaryAnswer],
  [
    'unknown fields',
    () => post({ ...REQUEST, [CUSTOMER.email]: CUSTOMER.email, provider: CUSTOMER.email }),
    canaryAnswer,
  ],
  ['a foreign origin', () => post(REQUEST, { origin: 'https://canary-host.example' }), canaryAnswer],
  [
    'headers',
    () =>
      post(REQUEST, {
        cookie: CUSTOMER.email,
        referer: `https://x.example/${CUSTOMER.email}`,
        'user-agent': CUSTOMER.email,
      }),
    canaryAnswer,
  ],
  [
    'a path',
    () => new Request(`https://offers.example/${CUSTOMER.email}?q=${CUSTOMER.email}`, { headers: { origin: SHOP } }),
    canaryAnswer,
  ],
];

for (const [name, request, vendorAnswer, outcomes] of ACTS) {
  test(`${name}: lines of ${outcomes.join(' and ') || 'nothing done'}, and nobody in them`, async () => {
    const proxy = testProxy(SETTINGS, vendorAnswer);
    await proxy.fetch(await request());
    assert.deepEqual(
      proxy.events.map(({ outcome }) => outcome),
      outcomes,
    );
  });
}

for (const [name, request, vendorAnswer] of [...CASES, ...ACTS]) {
  test(`${name}: one line, and nothing personal or secret in line or answer`, async () => {
    const proxy = testProxy(SETTINGS, vendorAnswer);
    const response = await proxy.fetch(await request());
    assert.equal(proxy.lines.length, 1);
    assertClean(JSON.stringify([proxy.lines, proxy.events]), 'the log');
    assertClean(JSON.stringify([...response.headers]) + (await response.text()), 'the answer');
  });
}

test('a line says who asked whom, how it went, and how long it took', async () => {
  let clock = Date.parse('2026-05-14T09:31:07Z');
  const proxy = testProxy({}, undefined, {
    now: () => clock,
    randomId: () => 'request-1',
    async fetch() {
      clock += 120;
      return new Response('', { status: 404 });
    },
  });
  await proxy.fetch(post(REQUEST));
  assert.deepEqual(proxy.lines, [
    {
      time: '2026-05-14T09:31:07.000Z',
      requestId: 'request-1',
      route: '/v1/referral-offer',
      method: 'POST',
      status: 200,
      reason: 'touchpoint-disabled',
      provider: 'mention-me',
      origin: SHOP,
      duration: 120,
      vendor: { calls: 1, status: 404, duration: 120 },
    },
  ]);
});

test('a mistake of ours is 500, told to the log by its place and never by its message', async () => {
  const proxy = testProxy({}, undefined, {
    now: (() => {
      let calls = 0;
      // The second look at the clock is inside the handler.
      return () => {
        calls += 1;
        if (calls === 2) throw new TypeError(CUSTOMER.email);
        return 0;
      };
    })(),
  });
  const response = await proxy.fetch(post(REQUEST));
  const problem = await response.json();
  assert.deepEqual([response.status, problem.reason], [500, 'vendor-unavailable']);
  assert.equal(proxy.lines[0]?.mistake?.[0], 'TypeError');
  assertClean(JSON.stringify([problem, proxy.lines]), 'the log or the answer');
});
