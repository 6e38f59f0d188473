import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OfferPosition, SegmentsOffer } from '../../src/offer/offer.ts';
import type { Segment } from '../../src/offer/segment.ts';
import { firstOffer, offerAnswer, opened } from './helpers/uptick.ts';
import { ACCEPT_URL, DECLINE_URL, everySegment, wordsOf } from './helpers/uptick-tree.ts';

const words = [{ type: 'text', text: 'A treat' }];
const yes = { type: 'button', text: 'Yes', attributes: { kind: 'primary', to: ACCEPT_URL } };
const no = { type: 'button', text: 'No', attributes: { kind: 'secondary' }, url: DECLINE_URL };

/** The offer of these sections, as the first generation sends them. */
async function read(sections: object): Promise<SegmentsOffer | null> {
  return (await firstOffer(offerAnswer({ attributes: sections }))).offer;
}

function actionsOf(offer: SegmentsOffer | null): (Segment & { kind: 'action' })[] {
  const all = [...everySegment(offer?.segments ?? [])].map(({ segment }) => segment);
  return all.filter((segment) => segment.kind === 'action');
}

const PROGRESS: [unknown, OfferPosition | undefined][] = [
  [
    { start: 1, current: 1, size: 2 },
    { current: 1, total: 2 },
  ],
  [
    { start: 2, current: 3, size: 3 },
    { current: 3, total: 3 },
  ],
  [{ start: 1, current: 3, size: 2 }, undefined],
  [{ start: 2, current: 1, size: 3 }, undefined],
  [{ start: 0, current: 1, size: 3 }, undefined],
  [{ start: 1, current: 1 }, undefined],
  [{ start: 1, current: 1, size: 1e9 }, undefined],
  [{ start: '1', current: '1', size: '2' }, undefined],
  [[1, 1, 2], undefined],
  [null, undefined],
];
for (const [offers, position] of PROGRESS) {
  test(`the progress ${JSON.stringify(offers)} is ${JSON.stringify(position)}`, async () => {
    const offer = await read({ content: words, offers, actions: [yes] });
    assert.deepEqual(offer?.position, position);
    const badge = [...everySegment(offer?.segments ?? [])].find(({ segment }) => segment.kind === 'badge')?.segment;
    const expected = position && {
      kind: 'badge',
      role: 'progress',
      children: [{ kind: 'text', text: `${position.current} of ${position.total}` }],
    };
    assert.deepEqual(badge, expected);
  });
}

const ACTIONS: [string, unknown[], string[], string | undefined][] = [
  [
    'the primary one accepts',
    [{ ...yes, text: 'More', attributes: { to: 'https://x.example/' } }, yes, no],
    ['open More', 'accept Yes', 'decline No'],
    DECLINE_URL,
  ],
  [
    'without a primary one, the first address accepts',
    [no, { ...yes, attributes: { to: ACCEPT_URL } }],
    ['decline No', 'accept Yes'],
    DECLINE_URL,
  ],
  [
    'what has neither address nor call goes on',
    [yes, { ...no, url: undefined }],
    ['accept Yes', 'decline No'],
    undefined,
  ],
  [
    'a call on a stranger’s host is not made',
    [yes, { ...no, url: 'https://evil.example/' }],
    ['accept Yes', 'decline No'],
    undefined,
  ],
  ['a gap declines nothing', [yes, { type: 'spacer' }], ['accept Yes'], undefined],
  [
    'a second way to say no is only words',
    [yes, no, { ...no, text: 'Later', url: undefined }],
    ['accept Yes', 'decline No'],
    DECLINE_URL,
  ],
];
for (const [name, actions, expected, declineUrl] of ACTIONS) {
  test(`${name}: ${JSON.stringify(actions).slice(0, 90)}`, async () => {
    const offer = await read({ content: words, actions });
    assert.deepEqual(
      actionsOf(offer).map(({ does, children }) => `${does} ${wordsOf(children)}`),
      expected,
    );
    const state = (await opened('continuation', offer?.continuation ?? ''))?.['state'];
    assert.equal(state && typeof state === 'object' && 'decline' in state ? state.decline : undefined, declineUrl);
  });
}

test('a link above the actions accepts nothing, where they do', async () => {
  const header = [{ type: 'link', text: 'Larkspur', attributes: { to: 'https://larkspur.example/' } }];
  const offer = await read({ header, content: words, actions: [yes] });
  assert.deepEqual(
    actionsOf(offer).map(({ does }) => does),
    ['open', 'accept'],
  );
});

const SECTIONS = ['header', 'personalization', 'sponsored', 'content', 'disclaimer', 'footer'];
for (const missing of [...SECTIONS, 'image', 'offers']) {
  test(`without the section ${missing} the others stand`, async () => {
    const sections = Object.fromEntries(SECTIONS.map((name) => [name, [{ type: 'text', text: `The ${name}` }]]));
    const offer = await read({ ...sections, actions: [yes], [missing]: null, more: words });
    const expected = [...SECTIONS.slice(0, 4), 'actions', ...SECTIONS.slice(4)].filter((name) => name !== missing);
    const found = wordsOf(offer?.segments ?? []).match(/The \w+|Yes/g);
    assert.deepEqual(
      found,
      expected.map((name) => (name === 'actions' ? 'Yes' : `The ${name}`)),
    );
  });
}

const NOTHING: [string, object][] = [
  ['without actions', { content: words }],
  ['whose one action has no address', { content: words, actions: [no] }],
  [
    'whose address nobody may open',
    { content: words, actions: [{ ...yes, attributes: { kind: 'primary', to: 'javascript:x' } }] },
  ],
  ['whose sections are texts', { content: 'A treat', actions: 'Yes' }],
  ['with a picture alone', { image: { url: 'https://images.harrow.example/x.png' } }],
];
for (const [name, sections] of NOTHING) {
  test(`an offer ${name} is none`, async () => assert.equal(await read(sections), null));
}
