import assert from 'node:assert/strict';
import { test } from 'node:test';
import { vendorHosts } from '../../src/proxy/calling/vendor-hosts.ts';
import {
  answerOf,
  ask,
  CLICKS,
  FLOW,
  goOn,
  NEXT,
  offerAnswer,
  opened,
  recorded,
  scriptedProxy,
} from './helpers/uptick.ts';

/** Addresses that somebody would like us to call. */
const FOREIGN = [
  'https://evil.example/offers/new?index=1',
  'https://uptick.com/offers/new',
  'https://api.uptick.com.evil.example/offers/new',
  'https://evil-api.uptick.com/offers/new',
  'https://api.uptick.com:8443/offers/new',
  'https://api.uptick.com./offers/new',
  'https://api.uptick.com@evil.example/offers/new',
  'https://evil.example\\@api.uptick.com/offers/new',
  'https://user:word@api.uptick.com/offers/new',
  'http://api.uptick.com/offers/new',
  'http://127.0.0.1:6379/offers/new',
  'https://localhost/offers/new',
  'https://[::1]/offers/new',
  'https://2130706433/offers/new',
  'https://10.0.0.7/offers/new',
  'http://169.254.169.254/latest/meta-data/',
  'https://metadata.google.internal/computeMetadata/v1/',
  'ftp://api.uptick.com/offers/new',
  'file:///etc/passwd',
  'javascript:fetch("https://api.uptick.com")',
  '//api.uptick.com/offers/new',
  '/offers/new',
  `${FLOW}/offers/new?padding=${'x'.repeat(2_048)}`,
  '',
  7,
  { href: NEXT },
];

const tree = [
  { type: 's-button', name: 'button-accept', text: 'Yes', attributes: { href: `${CLICKS}/accept` } },
  { type: 's-link', name: 'button-reject', text: 'No', url: `${CLICKS}/reject` },
];

for (const address of FOREIGN) {
  const name = JSON.stringify(address).slice(0, 80);

  test(`${name} as the first offer’s link: no offer, and it is not called`, async () => {
    const proxy = scriptedProxy([Response.json({ data: [{ type: 'flow' }], links: { next_offer: address } })]);
    const { offer, reason } = await answerOf(proxy, ask());
    assert.deepEqual([offer, reason, proxy.calls.length], [null, 'no-offer', 1]);
  });

  test(`${name} as a hint: the vendor makes no sense, and it is not called`, async () => {
    const start = scriptedProxy([Response.json({ flow_url: address })]);
    assert.deepEqual([(await answerOf(start, ask())).status, start.calls.length], [502, 1]);
    const next = scriptedProxy([recorded('flow-new-success'), Response.json({ next_offer_url: address })]);
    assert.deepEqual([(await answerOf(next, ask())).status, next.calls.length], [502, 2]);
  });

  test(`${name} in an offer’s links and segments: never sealed, never called`, async () => {
    const [yes, no] = tree;
    const children = [
      { ...yes, url: address },
      { ...no, url: address },
    ];
    const links = { next_offer: address, offer_event: address };
    const proxy = scriptedProxy([recorded('flow-new-success'), offerAnswer({ children }, links)]);
    const { offer } = await answerOf(proxy, ask());
    const state = JSON.stringify((await opened('continuation', offer.continuation))?.['state']);
    assert.doesNotMatch(state, /"next"|"decline"/);
    assert.equal('vendor' in ((await opened('receipt', offer.receipt)) ?? {}), false);
    for (const answer of ['accept', 'decline', 'next']) {
      assert.equal((await answerOf(proxy, goOn(offer.continuation, answer))).reason, 'no-offer');
    }
    assert.equal(proxy.calls.length, 2);
  });
}

test('no address that is only ours to call reaches the page', async () => {
  const proxy = scriptedProxy([recorded('flow-new-success'), recorded('offer-created-201-segment-tree')]);
  const { offer } = await answerOf(proxy, ask());
  assert.doesNotMatch(JSON.stringify(offer), /reject|offers\/new|\/events\?/);
  assert.match(JSON.stringify(offer), /\/accept\?/);
});

const HOSTS: [string, string[], string, boolean][] = [
  ['https://api.uptick.com', ['app.uptick.com'], 'https://api.uptick.com/x', true],
  ['https://api.uptick.com', ['app.uptick.com'], 'https://app.uptick.com/x', true],
  ['https://api.uptick.com', [], 'https://app.uptick.com/x', false],
  ['https://gateway.example/uptick', ['app.uptick.com'], 'https://app.uptick.com/x', true],
  ['https://gateway.example:8443', [], 'https://gateway.example:8443/x', true],
  ['https://gateway.example:8443', [], 'https://gateway.example/x', false],
  ['https://gateway.example', [], 'http://gateway.example/x', false],
  ['http://127.0.0.1:4100', ['app.uptick.com'], 'http://127.0.0.1:4101/x', true],
  ['http://127.0.0.1:4100', ['app.uptick.com'], 'http://localhost:4101/x', true],
  ['http://127.0.0.1:4100', ['app.uptick.com'], 'https://[::1]:4101/x', true],
  ['http://127.0.0.1:4100', ['app.uptick.com'], 'https://app.uptick.com/x', false],
  ['http://127.0.0.1:4100', ['app.uptick.com'], 'http://10.0.0.7/x', false],
  ['http://127.0.0.1:4100', ['app.uptick.com'], 'http://user@127.0.0.1:4100/x', false],
  ['http://127.0.0.1:4100', ['app.uptick.com'], 'ftp://127.0.0.1/x', false],
];
for (const [base, others, address, isTheirs] of HOSTS) {
  test(`with ${base} and ${others.join() || 'no other'}, ${address} ${isTheirs ? 'may' : 'must not'} be called`, () => {
    assert.equal(vendorHosts(new URL(base), others)(new URL(address)), isTheirs);
  });
}

test('what stood in a link stays as it was written, and our keys come after', async () => {
  const next_offer = `${FLOW}/offers/new?a=%20b&a=c+d&placement=order_status&e=%u`;
  const start = Response.json({ data: [{ type: 'flow' }], links: { next_offer } });
  const proxy = scriptedProxy([start, recorded('offer-none-202')]);
  await answerOf(proxy, ask({ customer: { firstName: 'Zoë & co' } }));
  assert.equal(proxy.calls[1]?.url, `${next_offer}&no_redirect=1&first_name=Zo%C3%AB+%26+co`);
});
