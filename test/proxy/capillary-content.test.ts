import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PostPurchaseRequest } from '../../src/proxy/vendors/vendor.ts';
import { asking, CAPILLARY, card, mistakesIn, testVendor } from './helpers/capillary.ts';

const BASE = { ...CAPILLARY, CAPILLARY_BASE_URL: 'https://eu.api.capillarytech.com' };

const TEXTS = { headline: 'Headline', description: 'Description', callToAction: 'Press' };
const BOTH = { referral: TEXTS, promotion: TEXTS };
const inReferral = (more: object) => ({ en: { ...BOTH, referral: { ...TEXTS, ...more } } });

const WRONG: [string, unknown, string][] = [
  ['no language', {}, 'CAPILLARY_CONTENT: expected JSON such as'],
  ['a list', [], 'CAPILLARY_CONTENT: expected JSON such as'],
  ['text', 'Headline', 'CAPILLARY_CONTENT: expected JSON such as'],
  ['nothing', null, 'CAPILLARY_CONTENT: expected JSON such as'],
  [
    'a language that is none',
    { ...inReferral({}), english: BOTH },
    'CAPILLARY_CONTENT: english: expected a language tag',
  ],
  [
    'a language tag that is broken',
    { ...inReferral({}), de_: BOTH },
    'CAPILLARY_CONTENT: de_: expected a language tag',
  ],
  ['a blank language', { ...inReferral({}), '': BOTH }, 'CAPILLARY_CONTENT: : expected a language tag'],
  [
    'a language twice',
    { ...inReferral({}), 'de-at': BOTH, de_AT: BOTH },
    'CAPILLARY_CONTENT: de_AT: expected a language that is not there twice',
  ],
  [
    'a language that is text',
    { ...inReferral({}), de: 'Text' },
    'CAPILLARY_CONTENT: de: expected an object with referral, promotion',
  ],
  [
    'a part that is text',
    { en: { ...BOTH, referral: 'Text' } },
    'CAPILLARY_CONTENT: en.referral: expected an object with headline,',
  ],
  [
    'an unknown part',
    { en: { ...BOTH, referal: TEXTS } },
    'CAPILLARY_CONTENT: en.referal: expected no such name, but referral, promotion',
  ],
  [
    'an unknown key',
    inReferral({ imgUrl: 'https://x.example/' }),
    'CAPILLARY_CONTENT: en.referral.imgUrl: expected no such name, but headline,',
  ],
  [
    'a key of the other offer',
    { en: { ...BOTH, promotion: { ...TEXTS, consent: 'Yes' } } },
    'CAPILLARY_CONTENT: en.promotion.consent: expected no such name',
  ],
  ['no headline', inReferral({ headline: undefined }), 'CAPILLARY_CONTENT: en.referral.headline: expected to be given'],
  [
    'no button',
    inReferral({ callToAction: undefined }),
    'CAPILLARY_CONTENT: en.referral.callToAction: expected to be given',
  ],
  [
    'a blank headline',
    inReferral({ headline: ' ' }),
    'CAPILLARY_CONTENT: en.referral.headline: expected text of 1 to 120',
  ],
  [
    'a headline that is a number',
    inReferral({ headline: 7 }),
    'CAPILLARY_CONTENT: en.referral.headline: expected text of 1 to 120',
  ],
  [
    'a long headline',
    inReferral({ headline: 'x'.repeat(121) }),
    'CAPILLARY_CONTENT: en.referral.headline: expected text of 1 to 120',
  ],
  [
    'a long description',
    inReferral({ description: 'x'.repeat(1_001) }),
    'CAPILLARY_CONTENT: en.referral.description: expected text of 1 to 1000',
  ],
  [
    'a long button',
    inReferral({ callToAction: 'x'.repeat(61) }),
    'CAPILLARY_CONTENT: en.referral.callToAction: expected text of 1 to 60',
  ],
  [
    'a line break',
    inReferral({ description: 'one\ntwo' }),
    'CAPILLARY_CONTENT: en.referral.description: expected text of 1 to 1000',
  ],
  [
    'half a character',
    inReferral({ headline: '\ud83c' }),
    'CAPILLARY_CONTENT: en.referral.headline: expected text of 1 to 120',
  ],
  [
    'an http image',
    inReferral({ imageUrl: 'http://images.shop.example/x.png' }),
    'CAPILLARY_CONTENT: en.referral.imageUrl: expected an https address',
  ],
  [
    'an http image on loopback',
    inReferral({ imageUrl: 'http://127.0.0.1/x.png' }),
    'CAPILLARY_CONTENT: en.referral.imageUrl: expected an https address',
  ],
  [
    'a data image',
    inReferral({ imageUrl: 'data:image/png;base64,AAAA' }),
    'CAPILLARY_CONTENT: en.referral.imageUrl: expected an https address',
  ],
  [
    'a script for terms',
    inReferral({ termsUrl: 'javascript:alert(1)' }),
    'CAPILLARY_CONTENT: en.referral.termsUrl: expected an https address',
  ],
  [
    'a path for a notice',
    inReferral({ noticeUrl: '/privacy' }),
    'CAPILLARY_CONTENT: en.referral.noticeUrl: expected an https address',
  ],
  [
    'an address with a password',
    inReferral({ noticeUrl: 'https://a:b@shop.example/' }),
    'CAPILLARY_CONTENT: en.referral.noticeUrl: expected an https address',
  ],
  [
    'a long address',
    inReferral({ imageUrl: `https://shop.example/${'x'.repeat(2_048)}` }),
    'CAPILLARY_CONTENT: en.referral.imageUrl: expected an https address of at most 2048',
  ],
  [
    'no words for one offer',
    { en: { referral: TEXTS } },
    'CAPILLARY_CONTENT: en.promotion: expected to be given, since other languages fall back on en',
  ],
  [
    'a last resort that lacks a part',
    { fr: { referral: TEXTS }, de: BOTH },
    'CAPILLARY_CONTENT: fr.promotion: expected to be given, since other languages fall back on fr',
  ],
  [
    'English that lacks a part',
    { de: BOTH, en: { promotion: TEXTS } },
    'CAPILLARY_CONTENT: en.referral: expected to be given, since other languages fall back on en',
  ],
];
for (const [name, content, expected] of WRONG) {
  test(`${name}: ${expected}`, () => {
    const [first = '', ...others] = mistakesIn({ ...BASE, CAPILLARY_CONTENT: JSON.stringify(content) });
    assert.ok(first.startsWith(expected), first);
    assert.deepEqual(others, []);
  });
}

for (const text of ['{"en": ', '{en: {}}', './content.json', '']) {
  test(`"${text}" ${text ? 'is no JSON, and the place of the setting is named' : 'counts as absent'}`, () => {
    const found = mistakesIn({ ...BASE, CAPILLARY_CONTENT: text });
    assert.deepEqual(
      found.map((line) => line.split(' expected ')[0]),
      text ? ['CAPILLARY_CONTENT:'] : [],
    );
  });
}

test('all places are named at once, beside the other settings', () => {
  const content = {
    en: { referral: { ...TEXTS, imageUrl: 'http://a.example/' }, promotion: { headline: 'x' } },
    de: 1,
  };
  const places = mistakesIn({ ...BASE, CAPILLARY_SOURCE: 'SHOP', CAPILLARY_CONTENT: JSON.stringify(content) }).map(
    (line) => line.split(': expected ')[0],
  );
  assert.deepEqual(places.sort(), [
    'CAPILLARY_CONTENT: de',
    'CAPILLARY_CONTENT: en.promotion.callToAction',
    'CAPILLARY_CONTENT: en.promotion.description',
    'CAPILLARY_CONTENT: en.referral.imageUrl',
    'CAPILLARY_SOURCE',
  ]);
});

test('a part that nobody is offered needs no words, unless some language has them', () => {
  const { CAPILLARY_PROGRAM_ID: _, CAPILLARY_PROMOTION_ID: __, ...referralOnly } = BASE;
  const content = (languages: object) => ({ ...referralOnly, CAPILLARY_CONTENT: JSON.stringify(languages) });
  assert.deepEqual(mistakesIn(content({ en: { referral: TEXTS } })), []);
  assert.equal(mistakesIn(content({ en: { referral: TEXTS }, de: BOTH })).length, 1);
});

test('a plain address may be shown where the vendor itself is on this machine', () => {
  const content = JSON.stringify(inReferral({ imageUrl: 'http://localhost:4100/x.png' }));
  assert.deepEqual(
    mistakesIn({ ...BASE, CAPILLARY_BASE_URL: 'http://127.0.0.1:4100', CAPILLARY_CONTENT: content }),
    [],
  );
});

test('a link outside OFFERS_LINK_HOSTS is a mistake, and not left out in silence', () => {
  const content = JSON.stringify(
    inReferral({ imageUrl: 'https://cdn.example/x.png', termsUrl: 'https://shop.example/t' }),
  );
  const environment = { ...BASE, CAPILLARY_CONTENT: content, OFFERS_LINK_HOSTS: 'shop.example' };
  assert.deepEqual(mistakesIn(environment), [
    'CAPILLARY_CONTENT: en.referral.imageUrl: expected an address on one of the hosts of OFFERS_LINK_HOSTS',
  ]);
  assert.deepEqual(mistakesIn({ ...environment, OFFERS_LINK_HOSTS: 'shop.example, cdn.example' }), []);
});

/** A vendor with these words, in the order they are written. */
function withContent(content?: object) {
  return testVendor({ ...BASE, ...(content && { CAPILLARY_CONTENT: JSON.stringify(content) }) }).vendor;
}

const CUSTOMER = { phone: '447700900123' };

async function promotionIn(locale: string | undefined, content?: object) {
  const request: PostPurchaseRequest = {
    customer: CUSTOMER,
    placement: 'order_confirmation',
    ...(locale !== undefined && { locale }),
  };
  return card(await withContent(content).postPurchaseOffer?.(asking(request)));
}

const written = (...locales: string[]) =>
  Object.fromEntries(locales.map((locale) => [locale, { ...BOTH, promotion: { ...TEXTS, headline: locale } }]));

const FALLBACKS: [string[], string | undefined, string][] = [
  [['en', 'de', 'de-AT'], 'de-AT', 'de-AT'],
  [['en', 'de', 'de-AT'], 'de_AT', 'de-AT'],
  [['en', 'de', 'de-AT'], 'DE-at', 'de-AT'],
  [['en', 'de', 'de-AT'], 'de-CH', 'de'],
  [['en', 'de', 'de-AT'], 'de-AT-1996', 'de-AT'],
  [['en', 'de', 'de-AT'], 'de-u-nu-latn', 'de'],
  [['en', 'de', 'de-AT'], 'fr', 'en'],
  [['en', 'de', 'de-AT'], 'not a language!', 'en'],
  [['en', 'de', 'de-AT'], undefined, 'en'],
  [['de', 'en'], 'fr', 'en'],
  [['de', 'en-GB'], 'fr', 'de'],
  [['de', 'en-GB'], 'en-GB', 'en-GB'],
  [['de', 'en-GB'], 'en', 'en-GB'],
  [['de', 'en-GB'], 'en-US', 'en-GB'],
  [['zh-Hant', 'en'], 'zh-Hant-TW', 'zh-Hant'],
  [['zh-Hant', 'en'], 'zh', 'zh-Hant'],
];
for (const [locales, asked, expected] of FALLBACKS) {
  test(`of ${locales}, whoever asks in ${asked} reads ${expected}`, async () => {
    const { offer } = await promotionIn(asked, written(...locales));
    assert.equal(offer.headline, expected);
    assert.equal(offer.locale, expected);
  });
}

test('a tag is written in its normal form', async () => {
  assert.equal((await promotionIn('de-AT', { ...written('en'), de_at: BOTH })).offer.locale, 'de-AT');
});

test('a language that lacks one offer falls back for that one alone', async () => {
  const content = { de: { referral: { ...TEXTS, headline: 'Hallo' } }, en: BOTH };
  const referral = card(await withContent(content).referralOffer?.(asking({ customer: CUSTOMER, locale: 'de' })));
  assert.deepEqual([referral.offer.locale, referral.offer.headline], ['de', 'Hallo']);
  assert.equal((await promotionIn('de', content)).offer.locale, 'en');
});

test('all that is written stands on the card of a referral', async () => {
  const texts = {
    ...TEXTS,
    imageUrl: 'https://images.shop.example/tea.png',
    imageAlt: 'A tin of tea',
    notice: 'A notice',
    noticeUrl: 'https://shop.example/privacy',
    termsUrl: 'https://shop.example/terms',
    friendsNotice: 'What becomes of their data',
    consent: 'They know of it',
  };
  const draft = card(
    await withContent({ en: { ...BOTH, referral: texts } }).referralOffer?.(
      asking({ customer: { email: 'rowan.ash@example.com' } }),
    ),
  );
  assert.deepEqual(draft, {
    offer: {
      layout: 'card',
      locale: 'en',
      headline: 'Headline',
      description: 'Description',
      image: { url: 'https://images.shop.example/tea.png', alt: 'A tin of tea' },
      action: {
        kind: 'invite',
        label: 'Press',
        identifiers: ['phone', 'email'],
        most: 10,
        friendsNotice: 'What becomes of their data',
        consent: 'They know of it',
      },
      privacy: { notice: 'A notice', url: 'https://shop.example/privacy' },
      terms: { url: 'https://shop.example/terms' },
    },
    view: { offer: 'LKSP1' },
    sealed: { act: 'invite', offer: 'LKSP1' },
  });
});

test('as little as must be stands on the card of a promotion', async () => {
  assert.deepEqual(await promotionIn('en', { en: BOTH }), {
    offer: {
      layout: 'card',
      locale: 'en',
      headline: 'Headline',
      description: 'Description',
      action: { kind: 'enrol', label: 'Press' },
    },
    view: { offer: '311/80412' },
    sealed: { act: 'enrol', offer: '311/80412' },
  });
});

for (const [locale, language] of [
  ['de-AT', 'de'],
  ['pt_BR', 'pt'],
  ['fi', 'en'],
] as const) {
  test(`without any content there are plain words for both, for ${locale} in ${language}`, async () => {
    const referral = card(await withContent().referralOffer?.(asking({ customer: CUSTOMER, locale })));
    const promotion = await promotionIn(locale);
    for (const { offer } of [referral, promotion]) {
      assert.equal(offer.locale, language);
      assert.ok(offer.headline && offer.description && offer.action.label);
    }
    assert.ok(referral.offer.action.kind === 'invite' && referral.offer.action.friendsNotice);
  });
}

test('how friends are invited, and how many, is the shop’s to say', async () => {
  const { vendor } = testVendor({ ...BASE, CAPILLARY_FRIENDS_BY: 'email', CAPILLARY_MOST_FRIENDS: '50' });
  const { offer } = card(await vendor.referralOffer?.(asking({ customer: CUSTOMER })));
  assert.ok(offer.action.kind === 'invite');
  assert.deepEqual([offer.action.identifiers, offer.action.most], [['email'], 50]);
});
