import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CardOffer } from '../../src/offer/offer.ts';
import { parseOffer } from './helpers/parse-offer.ts';

const whole: CardOffer = {
  id: 'view-1',
  provider: 'sample',
  layout: 'card',
  locale: 'en-GB',
  headline: 'Share',
  description: 'Both of you gain.',
  code: 'A',
  receipt: 'sealed',
  image: { url: 'https://images.example/a.jpg', alt: 'A tin', width: 600, height: 400 },
  action: {
    kind: 'link',
    label: 'Refer a friend',
    url: 'https://vendor.example/journey',
    messages: { origin: 'https://vendor.example', close: ['close'], consent: ['consent'] },
  },
  privacy: { notice: 'How we use it.', url: 'https://vendor.example/privacy', label: 'Privacy' },
  terms: { url: 'https://vendor.example/terms', label: 'Terms' },
};

const least: CardOffer = {
  id: 'view-1',
  provider: 'sample',
  layout: 'card',
  receipt: 'sealed',
  action: { kind: 'link', label: 'Refer a friend', url: 'https://vendor.example/journey' },
};

describe('parseOfferAnswer', () => {
  it('keeps a whole offer as it is', () => {
    assert.deepEqual(parseOffer(JSON.parse(JSON.stringify({ offer: whole }))), { offer: whole });
  });

  it('keeps the least offer as it is', () => assert.deepEqual(parseOffer({ offer: least }), { offer: least }));

  it('keeps a reason of ours', () => {
    assert.deepEqual(parseOffer({ offer: null, reason: 'site-blocked' }), {
      offer: null,
      reason: 'site-blocked',
    });
  });

  it('calls a reason that is not ours no-offer', () => {
    assert.deepEqual(parseOffer({ offer: null, reason: 'because' }), { offer: null, reason: 'no-offer' });
  });

  const drops: [string, object, CardOffer][] = [
    ['an unknown field', { ...least, script: 'x' }, least],
    ['text that is no text', { ...least, headline: { toString: 'x' }, description: 7, code: null }, least],
    ['blank text', { ...least, headline: '  ' }, least],
    ['a picture at an unsafe address', { ...least, image: { url: 'http://images.example/a.jpg' } }, least],
    ['terms at an unsafe address', { ...least, terms: { url: 'javascript:alert(1)' } }, least],
    ['an empty privacy notice', { ...least, privacy: {} }, least],
    ['a language that is none', { ...least, locale: '"><b>' }, least],
    [
      'a size that is none',
      { ...least, image: { url: 'https://a.example/', width: -1, height: 1e9 } },
      { ...least, image: { url: 'https://a.example/' } },
    ],
  ];
  for (const [title, given, expected] of drops) {
    it(`drops ${title}`, () => assert.deepEqual(parseOffer({ offer: given }), { offer: expected }));
  }

  const refused: [string, unknown][] = [
    ['null', null],
    ['text', 'offer'],
    ['a list', [{ offer: least }]],
    ['nothing', {}],
    ['an offer that is a list', { offer: [] }],
    ['a layout nobody knows', { offer: { ...least, layout: 'hologram' } }],
    ['an offer without an id', { offer: { ...least, id: '' } }],
    ['an offer without a receipt', { offer: { ...least, receipt: undefined } }],
    ['an offer without an action', { offer: { ...least, action: undefined } }],
    [
      'an action at an unsafe address',
      { offer: { ...least, action: { ...least.action, url: 'javascript:alert(1)' } } },
    ],
    ['an action without words', { offer: { ...least, action: { ...least.action, label: ' ' } } }],
    ['an action nobody knows', { offer: { ...least, action: { ...least.action, kind: 'explode' } } }],
  ];
  for (const [title, given] of refused) {
    it(`finds no answer in ${title}`, () => assert.equal(parseOffer(given), undefined));
  }

  it('allows plain http on loopback only where the rules do', () => {
    const local = { ...least, action: { ...least.action, url: 'http://127.0.0.1:1/' } };
    assert.equal(parseOffer({ offer: local }), undefined);
    assert.deepEqual(parseOffer({ offer: local }, { loopback: true }), { offer: local });
  });
});
