import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finishOffer } from '../../src/proxy/finish-offer.ts';
import { createKeyedHash } from '../../src/proxy/sealing/keyed-hash.ts';
import { createSealer } from '../../src/proxy/sealing/seal.ts';
import { createViewIds } from '../../src/proxy/sealing/view-id.ts';
import type { OfferDraft } from '../../src/proxy/vendors/vendor.ts';
import { SECRET, SHOP } from './helpers/proxy.ts';

const sealer = createSealer([SECRET], Date.now);
const finishers = {
  sealer,
  viewId: createViewIds(SECRET),
  hash: createKeyedHash(SECRET, 'act id'),
  randomId: () => 'once',
};
const handover = { provider: 'some-vendor', origin: SHOP, place: 'account', order: undefined };
const offer: OfferDraft['offer'] = {
  layout: 'card',
  action: { kind: 'link', label: 'Go', url: 'https://vendor.example/' },
};

test('what a vendor keeps for itself is in the receipt, and nowhere else', async () => {
  const sealed = { event: 'https://vendor.example/events/1' };
  const answer = await finishOffer({ offer, view: {}, sealed }, handover, finishers);
  assert.ok(answer.offer);
  assert.ok(!JSON.stringify(answer).includes('events'));
  assert.deepEqual((await sealer.open('receipt', answer.offer.receipt))?.['vendor'], sealed);
});

test('where there is nothing to show, nothing is added', async () => {
  const nothing = { offer: null, reason: 'no-offer' } as const;
  assert.equal(await finishOffer(nothing, handover, finishers), nothing);
});
