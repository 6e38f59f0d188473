import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AddressRules } from '../../src/offer/address.ts';
import type { OfferRequest } from '../../src/offer/offer-request.ts';
import { readOffer } from '../../src/proxy/vendors/mention-me/read-offer.ts';
import type { OfferBody } from '../../src/proxy/vendors/mention-me/wire.ts';

const URL_ = 'https://demo.mention-me.com/sample-journey/1';

function read(body: OfferBody, request: OfferRequest = {}, rules: AddressRules = {}) {
  return readOffer({ url: URL_, ...body }, request, rules).offer;
}

function link(offer: ReturnType<typeof read>) {
  return offer?.action.kind === 'link' ? offer.action : undefined;
}

const TEXTS: [string, unknown, string | undefined][] = [
  ['plain', 'Share & earn', 'Share & earn'],
  ['named references', 'Th&eacute; &amp; g&acirc;teaux', 'Thé & gâteaux'],
  ['numbered references', '&#8211; &#x2013;', '– –'],
  ['references written twice', '&amp;eacute;', '&eacute;'],
  ['markup, which stays text', '<b onclick="x()">Hi</b>', '<b onclick="x()">Hi</b>'],
  ['markup in references, which becomes text', '&lt;script&gt;x()&lt;/script&gt;', '<script>x()</script>'],
  ['blanks around', '  Hi\n', 'Hi'],
  ['no-break spaces around', '&nbsp;Hi&nbsp;', 'Hi'],
  ['an emoji', '&#128075; 👋', '👋 👋'],
  ['blanks alone', ' \t ', undefined],
  ['a blank reference', '&nbsp;', undefined],
  ['nothing', '', undefined],
  ['null', null, undefined],
  ['a number', 15, undefined],
  ['an object', { text: 'Hi' }, undefined],
];
for (const [name, value, expected] of TEXTS) {
  test(`a headline of ${name} is ${JSON.stringify(expected)}`, () => {
    assert.equal(read({ headline: value })?.headline, expected);
  });
}

const NO_ADDRESS = [
  undefined,
  null,
  '',
  ' ',
  7,
  'not an address',
  '/relative',
  '//demo.mention-me.com/x',
  'http://demo.mention-me.com/x',
  'http://127.0.0.1:4100/x',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:https://demo.mention-me.com/1',
  'file:///etc/passwd',
  'https://user:word@demo.mention-me.com/',
];
for (const url of NO_ADDRESS) {
  test(`with the address ${JSON.stringify(url)} there is no offer, and no picture or link`, () => {
    assert.deepEqual(readOffer({ url }, {}, {}), { offer: null, reason: 'no-offer' });
    const offer = read({ imageUrl: url, privacyNoticeUrl: url, privacyNotice: 'Notice', termsAndConditionsUrl: url });
    assert.equal(offer?.image, undefined);
    assert.equal(offer?.terms, undefined);
    assert.deepEqual(offer?.privacy, { notice: 'Notice' });
  });
}

test('http on a loopback host is fine where the vendor itself is on one', () => {
  const url = 'http://127.0.0.1:4100/journey';
  const offer = read({ url, imageUrl: url }, {}, { loopback: true });
  assert.equal(link(offer)?.url, url);
  assert.deepEqual(offer?.image, { url });
  assert.equal(link(offer)?.messages?.origin, 'http://127.0.0.1:4100');
});

test('only listed hosts are linked to, where there is a list', () => {
  const rules = { hosts: ['demo.mention-me.com'] };
  assert.equal(read({ imageUrl: 'https://images.example/x.jpg' }, {}, rules)?.image, undefined);
  assert.equal(link(read({}, {}, rules))?.url, URL_);
  assert.deepEqual(readOffer({ url: 'https://evil.example/' }, {}, rules), { offer: null, reason: 'no-offer' });
});

const LOCALES: [unknown, string | undefined][] = [
  ['fr_FR', 'fr-FR'],
  ['en-gb', 'en-GB'],
  ['de', 'de'],
  ['not a language!', undefined],
  ['', undefined],
  [null, undefined],
];
for (const [localeCode, expected] of LOCALES) {
  test(`the language ${JSON.stringify(localeCode)} is ${expected}`, () => {
    assert.equal(read({ localeCode })?.locale, expected);
  });
}

const LABELS: [OfferBody, OfferRequest, string][] = [
  [{ defaultCallToAction: 'Give 15%' }, {}, 'Give 15%'],
  [{ defaultCallToAction: '' }, {}, 'Refer a friend'],
  [{ defaultCallToAction: ' ', localeCode: 'it_IT' }, { locale: 'de' }, 'Invita un amico'],
  [{}, { locale: 'de' }, 'Freunde werben'],
  [{ localeCode: 'xx' }, { locale: 'pl-PL' }, 'Poleć znajomemu'],
];
for (const [body, request, expected] of LABELS) {
  test(`the button of ${JSON.stringify({ ...body, ...request })} says "${expected}"`, () => {
    assert.equal(read(body, request)?.action.label, expected);
  });
}

test('a label without a link is no link', () => {
  assert.equal(read({ privacyNoticeLinkText: 'Privacy' })?.privacy, undefined);
});

test('the view knows the offer and the arm of the test', () => {
  assert.deepEqual(readOffer({ url: URL_, offerCode: 'LKS-TIN-A' }, { variation: '2' }, {}), {
    offer: { ...read({ offerCode: 'LKS-TIN-A' }) },
    view: { offer: 'LKS-TIN-A', variant: '2' },
  });
});
