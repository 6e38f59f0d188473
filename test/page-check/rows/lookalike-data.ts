import type { Finding } from '../../scorecard/finding.ts';
import { WATCH_RUNS } from '../helpers/watch-runs.ts';
import { documentOf, postPurchase, referral, SCRIPT, visit } from '../helpers/world.ts';
import type { Bench, Rows } from '../row.ts';

const STRINGS = ['<img src=x: onerror=hit(1)>'];

/** JSON that is shaped like something a library would draw, await or call. */
const SHAPES: readonly unknown[] = [
  { _$litType$: 1, strings: STRINGS, values: [] },
  { _$litType$: 1, strings: Object.assign({}, STRINGS, { raw: STRINGS, length: 1 }), values: [] },
  { _$litType$: 2, strings: STRINGS, values: [] },
  { _$litDirective$: 'hit', values: [STRINGS[0]] },
  { _$litStatic$: STRINGS[0], r: 'hit' },
  { strings: STRINGS, raw: STRINGS, values: [], type: 'html' },
  { nodeType: 1, nodeName: 'IMG', outerHTML: STRINGS[0] },
  { nodeType: 11, childNodes: [{ nodeType: 1 }] },
  JSON.parse('{"then":"hit(1)"}'),
  { $$typeof: 'Symbol(react.element)', type: 'img', props: { dangerouslySetInnerHTML: { __html: STRINGS[0] } } },
  { __html: STRINGS[0] },
  { toString: STRINGS[0], valueOf: STRINGS[0] },
  { cssText: '*{display:none}', _$cssResult$: true },
  { length: 2, 0: STRINGS[0], 1: STRINGS[0] },
  { handleEvent: 'hit(1)' },
  STRINGS,
  [[STRINGS[0]]],
  1e300,
  -0,
  true,
  [],
  {},
];

export const lookalikeDataRows: Rows = {
  B14: { title: 'JSON shaped like templates, nodes, promises', goal: '0 elements from data', run: lookalikeData },
};

async function lookalikeData({ world, browser }: Bench): Promise<Finding> {
  const elements = SHAPES.flatMap((shape) => [
    referral(world.order(), world.proxySaying(cardOf(shape))),
    postPurchase(world.order(), world.proxySaying(treeOf(shape))),
    referral(world.order(), world.proxySaying({ offer: shape })),
    referral(world.order(), world.proxySaying(JSON.stringify(shape) ?? 'null')),
  ]);
  const url = world.serve(documentOf({ head: SCRIPT, body: elements.join('\n') }));
  const { page, faults } = await visit(browser, url, WATCH_RUNS);
  const { ran, strange, drawn } = await page.evaluate(() => {
    const own = [...document.querySelectorAll('referral-offer, post-purchase-offer')];
    const drawn = own.flatMap((element) => [...(element.shadowRoot?.querySelectorAll('*') ?? [])]);
    return {
      ran: Reflect.get(window, 'ran').length,
      strange: drawn.filter((element) => element.localName === 'img' || element.textContent?.includes('[object'))
        .length,
      drawn: own.filter((element) => element.matches(':state(shown)')).length,
    };
  });
  await page.close();
  return {
    reached: `${SHAPES.length} shapes in ${SHAPES.length * 4} answers, ${drawn} of them offers: ${strange} elements from data, ${ran} scripts run, ${faults.length} uncaught errors`,
    holds: strange + ran + faults.length === 0 && drawn > 0,
  };
}

function cardOf(shape: unknown): unknown {
  const texts = { headline: shape, description: shape, code: shape, locale: shape, image: shape, terms: shape };
  const action = { kind: 'link', label: 'Go', url: 'https://vendor.example/', messages: shape };
  return {
    offer: {
      id: 'a',
      provider: shape,
      receipt: 'r',
      layout: 'card',
      ...texts,
      privacy: { notice: shape, url: shape },
      action,
    },
  };
}

function treeOf(shape: unknown): unknown {
  const accept = { kind: 'action', does: 'accept', url: 'https://vendor.example/', label: shape, children: shape };
  const segments = [
    { kind: 'text', text: 'Two weeks' },
    { kind: 'text', text: shape, size: shape, tone: shape },
    { kind: 'box', role: shape, style: shape, wide: shape, children: shape },
    { kind: 'icon', name: shape },
    { kind: shape },
    shape,
    accept,
  ];
  return {
    offer: { id: 'a', receipt: 'r', continuation: 'c', layout: 'segments', segments, position: shape, accent: shape },
  };
}
