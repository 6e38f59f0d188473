import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  answerOf,
  ask,
  FLOW,
  goOn,
  NEXT,
  offerAnswer,
  offerTree,
  opened,
  PURCHASE,
  scriptedProxy,
} from './helpers/uptick.ts';

const FLOWS: [string, object, { delay?: number; accent?: string; firstName?: string }][] = [
  ['nothing', {}, { firstName: 'Rowan' }],
  ['personalization true', { personalization: true }, { firstName: 'Rowan' }],
  ['personalization 1', { personalization: 1 }, { firstName: 'Rowan' }],
  ['personalization null', { personalization: null }, { firstName: 'Rowan' }],
  ['personalization false', { personalization: false }, {}],
  ['personalization 0', { personalization: 0 }, {}],
  ['personalization in a word', { personalization: 'no' }, {}],
  ['a delay', { delay: 3 }, { delay: 3, firstName: 'Rowan' }],
  ['a delay of a minute', { delay: 60 }, { delay: 60, firstName: 'Rowan' }],
  ['no delay', { delay: 0 }, { firstName: 'Rowan' }],
  ['a delay of an hour', { delay: 3_600 }, { firstName: 'Rowan' }],
  ['a delay below zero', { delay: -1 }, { firstName: 'Rowan' }],
  ['a delay as text', { delay: '3' }, { firstName: 'Rowan' }],
  ['a colour', { highlight_color: '#2F6F4F' }, { accent: '#2f6f4f', firstName: 'Rowan' }],
  ['a short colour', { highlight_color: '#2f6' }, { accent: '#22ff66', firstName: 'Rowan' }],
  ['a colour by name', { highlight_color: 'red' }, { firstName: 'Rowan' }],
  ['a colour that is code', { highlight_color: '#fff;} body{display:none' }, { firstName: 'Rowan' }],
  ['a colour that is a number', { highlight_color: 5 }, { firstName: 'Rowan' }],
];
for (const [name, flow, expected] of FLOWS) {
  test(`a flow that says ${name} is read as ${JSON.stringify(expected)}`, async () => {
    const next_offer = `${FLOW}/offers/new?first_name=Rowan&index=0`;
    const start = Response.json({ data: [{ type: 'flow', id: 'f-1', ...flow }], links: { next_offer } });
    const answer = offerAnswer(
      { children: offerTree() },
      { next_offer, offer_event: `${FLOW}/events?first_name=Rowan` },
    );
    const proxy = scriptedProxy([start, answer, offerAnswer({ children: offerTree() })]);
    const { offer } = await answerOf(proxy, ask());
    const { offer: next } = await answerOf(proxy, goOn(offer.continuation, 'next'));
    assert.deepEqual(
      [offer.delay, offer.accent, next.delay, next.accent],
      [expected.delay, expected.accent, undefined, expected.accent],
    );
    for (const { url } of proxy.calls.slice(1)) {
      assert.equal(new URL(url).searchParams.get('first_name') ?? undefined, expected.firstName);
    }
    const receipt = JSON.stringify(await opened('receipt', offer.receipt));
    assert.equal(receipt.includes('Rowan'), expected.firstName !== undefined);
  });
}

test('the same offer for the same order is the same view, in another flow too', async () => {
  const ids = await Promise.all([first(PURCHASE), first(PURCHASE), first({ ...PURCHASE, placement: 'order_status' })]);
  assert.equal(ids[0], ids[1]);
  assert.notEqual(ids[0], ids[2]);
});

test('without an order, the flow tells one view from another', async () => {
  const [one, same, other] = await Promise.all([first({}), first({}), first({}, 'f-2')]);
  assert.equal(one, same);
  assert.notEqual(one, other);
});

async function first(request: object, flow = 'f-1'): Promise<string> {
  const start = Response.json({ data: [{ type: 'flow', id: flow }], links: { next_offer: NEXT } });
  const proxy = scriptedProxy([start, offerAnswer({ children: offerTree() })]);
  return (await answerOf(proxy, ask(request))).offer.id;
}
