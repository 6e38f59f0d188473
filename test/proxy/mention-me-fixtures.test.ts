import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, beforeEach, test } from 'node:test';
import { type OfferServer, serveOfferProxy } from '../../src/proxy/node.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { PARTNER_CODE, REFERRAL_OFFER, SHOP, settings } from './helpers/proxy.ts';

/** Every recorded answer of the vendor, replayed to the proxy over real HTTP, and what a page gets for it. */

const folder = new URL('../fixtures/mention-me/', import.meta.url);
const fixtures = readdirSync(folder).map((file) => file.replace('.json', ''));

const messages = {
  origin: 'https://demo.mention-me.com',
  close: ['mm:referrer:close', 'mm:referrer-share:close', 'mm:referee:close'],
  consent: ['mm:referrer:consent'],
};

const nothing = (reason: string) => ({ status: 200, body: { offer: null, reason } });
const problem = (status: number, title: string, reason: string) => ({
  status,
  body: { type: 'about:blank', title, status, reason },
});

const ANSWERS: Record<string, { status: number; body: unknown }> = {
  'offer-success-full': {
    status: 200,
    body: {
      offer: {
        provider: 'mention-me',
        layout: 'card',
        locale: 'en-GB',
        headline: 'Share Larkspur, earn a free tin',
        description: 'Your friend saves 15% on a first order and we post you a tin of breakfast blend.',
        code: 'LKS-TIN-A',
        image: { url: 'https://images.larkspur.example/refer-tin.jpg' },
        action: {
          kind: 'link',
          label: 'Give a friend 15% off',
          url: 'https://demo.mention-me.com/sample-journey/7f3a9c2e',
          messages,
        },
        privacy: {
          notice:
            "Larkspur's friend programme is run by Mention Me, who will handle your details and email you about it.",
          url: 'https://demo.mention-me.com/sample-privacy',
          label: 'How your details are used',
        },
        terms: { url: 'https://demo.mention-me.com/sample-terms' },
      },
    },
  },
  'offer-success-minimal-v1-alias': {
    status: 200,
    body: {
      offer: {
        provider: 'mention-me',
        layout: 'card',
        action: {
          kind: 'link',
          label: 'Refer a friend',
          url: 'https://demo.mention-me.com/sample-journey/0c41',
          messages,
        },
      },
    },
  },
  'offer-success-entities-and-gaps': {
    status: 200,
    body: {
      offer: {
        provider: 'mention-me',
        layout: 'card',
        locale: 'fr-FR',
        headline: 'Thé & gâteaux pour vos ami·e·s',
        description: 'Offrez 10\u00A0€ – recevez 10\u00A0€',
        action: {
          kind: 'link',
          label: 'Parrainer un ami',
          url: 'https://demo.mention-me.com/sample-journey/91be',
          messages,
        },
        privacy: { url: 'https://demo.mention-me.com/sample-privacy' },
      },
    },
  },
  'offer-touchpoint-disabled-404': nothing('touchpoint-disabled'),
  'offer-validation-422': nothing('refused-by-vendor'),
  'offer-server-error-500': problem(502, 'Bad Gateway', 'vendor-unavailable'),
  'platform-unauthorised-401': problem(502, 'Bad Gateway', 'vendor-unavailable'),
  // Recorded from the other call; should they ever come to this one, they mean the same as their statuses.
  'coupon-redemption-accepted-202': problem(502, 'Bad Gateway', 'vendor-unavailable'),
  'coupon-redemption-forbidden-403': problem(502, 'Bad Gateway', 'vendor-unavailable'),
  'coupon-redemption-not-confirmed-404': nothing('touchpoint-disabled'),
  'coupon-redemption-validation-422': nothing('refused-by-vendor'),
  'coupon-redemption-server-error-500': problem(502, 'Bad Gateway', 'vendor-unavailable'),
};

/** The fixtures' order, in our words. */
const REQUEST = {
  customer: {
    email: 'Rowan.Ash@example.com',
    firstName: 'Rowan',
    lastName: 'Ash',
    title: 'Mx',
    id: 'C-20417',
    segment: 'tea-club',
    customField: 'likes smoke',
    visitorId: 'V-1',
    phone: '+44 7700 900123',
  },
  order: {
    id: 'LKS-10482',
    total: '46.50',
    currency: 'GBP',
    date: '2026-05-14T09:31:07+00:00',
    coupon: 'SPRING,TIN',
    discount: '0.00',
    items: '2',
    subscription: false,
    gift: true,
  },
  address: {
    line1: '4 Orchard Row',
    line2: '',
    city: 'Ludlow',
    county: 'Shropshire',
    postcode: 'SY8 0ZZ',
    country: 'GB',
  },
  situation: 'post-purchase-confirmation',
  locale: 'en-GB',
  segment: 'vip',
  variation: '1',
};

/** The same in theirs: text where the contract says text, true or false where it says so, and nothing else. */
const SENT = {
  customer: {
    emailAddress: 'Rowan.Ash@example.com',
    firstname: 'Rowan',
    surname: 'Ash',
    title: 'Mx',
    uniqueIdentifier: 'C-20417',
    segment: 'tea-club',
    customField: 'likes smoke',
    visitorId: 'V-1',
  },
  request: {
    partnerCode: PARTNER_CODE,
    situation: 'post-purchase-confirmation',
    localeCode: 'en_GB',
    segment: 'vip',
    ipAddress: '203.0.113.24',
    // sha256 of "PARTNER_CODE_SAMPLE:rowan.ash@example.com".
    userDeviceIdentifier: 'cf44b46f46d646966ceb1d256e8bf1bcd153fafb1aa31f7ae5435e5009e09a5a',
    deviceType: 'mobile-web',
    appName: 'offer-elements',
    appVersion: '0.1.0',
    variation: '1',
    // The worked sample of the contract, from the secret "sample-secret-only".
    authenticationToken: 'bf61e373254dc059e2bb8439a9de43b0d47c08286138c463459a5d9db766fb6d',
  },
  order: {
    orderIdentifier: 'LKS-10482',
    total: '46.50',
    currencyCode: 'GBP',
    dateString: '2026-05-14T09:31:07+00:00',
    couponCode: 'SPRING,TIN',
    discountAmount: '0.00',
    orderItemCount: '2',
    isSubscription: false,
    isGift: true,
  },
  address: {
    addressLine1: '4 Orchard Row',
    addressCity: 'Ludlow',
    addressCounty: 'Shropshire',
    addressPostCode: 'SY8 0ZZ',
    addressCountry: 'GB',
  },
  implementation: { wrapContentWithBranding: true, showCloseIcon: false },
};

let sandbox: Sandbox;
const servers = new Map<string, OfferServer>();

before(async () => {
  sandbox = await startSandbox();
  for (const version of ['v1', 'v2']) {
    const environment = settings({
      MENTION_ME_BASE_URL: sandbox.vendors['mention-me']?.baseUrl ?? '',
      MENTION_ME_VERSION: version,
      MENTION_ME_AUTH_SECRET: 'sample-secret-only',
      OFFERS_TRUSTED_PROXIES: '127.0.0.0/8',
    });
    const server = await serveOfferProxy(environment, { port: 0, hostname: '127.0.0.1', runtime: { log: () => {} } });
    servers.set(version, server);
  }
});
beforeEach(() => sandbox.clearLog());
after(async () => {
  for (const server of servers.values()) await server.close();
  await sandbox.close();
});

async function ask(version = 'v2', body: unknown = REQUEST) {
  const response = await fetch(`${servers.get(version)?.url}${REFERRAL_OFFER}`, {
    method: 'POST',
    headers: {
      origin: SHOP,
      'content-type': 'application/json',
      'x-forwarded-for': '203.0.113.24',
      'sec-ch-ua-mobile': '?1',
      cookie: 'session=canary',
      authorization: 'Bearer canary',
      referer: `${SHOP}/thanks`,
    },
    body: JSON.stringify(body),
  });
  const json = await response.json();
  const { requestId, ...rest } = json;
  return { status: response.status, body: rest };
}

test('there is a row for every recorded answer', () => {
  assert.deepEqual(Object.keys(ANSWERS).sort(), fixtures.sort());
});

for (const version of ['v1', 'v2']) {
  for (const [name, expected] of Object.entries(ANSWERS)) {
    test(`${name} through ${version} is exactly the neutral answer`, async () => {
      const { response } = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
      sandbox.next('mention-me', { answer: response });
      const answer = await ask(version);
      if (answer.body.offer) {
        const { id, receipt, ...offer } = answer.body.offer;
        assert.match(id, /^[\w-]{22}$/);
        assert.equal(receipt.split('.').length, 5);
        answer.body.offer = offer;
      }
      assert.deepEqual(answer, expected);
      assert.deepEqual(
        sandbox.log.map(({ method, path, query }) => ({ method, path, query })),
        [{ method: 'POST', path: `/api/entry-point/${version}/offer`, query: {} }],
      );
    });
  }
}

test('the vendor is sent every field, and nothing else', async () => {
  await ask();
  assert.deepEqual(sandbox.log[0]?.body, SENT);
});

test('the vendor is sent as little as there is', async () => {
  await ask('v2', { customer: { email: 'rowan.ash@example.com' } });
  const { partnerCode, ipAddress, userDeviceIdentifier, deviceType, appName, appVersion, authenticationToken } =
    SENT.request;
  assert.deepEqual(sandbox.log[0]?.body, {
    customer: { emailAddress: 'rowan.ash@example.com', firstname: '', surname: '' },
    request: {
      partnerCode,
      situation: 'order-confirmation',
      ipAddress,
      userDeviceIdentifier,
      deviceType,
      appName,
      appVersion,
      authenticationToken,
    },
    implementation: SENT.implementation,
  });
});

test('none of the page’s headers goes on to the vendor', async () => {
  await ask();
  const headers = sandbox.log[0]?.headers ?? {};
  assert.equal(headers['accept'], 'application/json');
  assert.equal(headers['content-type'], 'application/json');
  // What a call over HTTP cannot be without, beside these two, and who calls.
  const needed = ['accept-encoding', 'connection', 'content-length', 'host', 'user-agent'];
  assert.match(headers['user-agent'] ?? '', /^offer-elements\/\d/);
  assert.deepEqual(Object.keys(headers).sort(), [...needed, 'accept', 'content-type'].sort());
  assert.ok(!JSON.stringify(headers).includes('canary'));
});
