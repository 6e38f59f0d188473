import type { Page } from 'playwright-core';
import type { Finding } from '../../scorecard/finding.ts';
import { sample } from '../helpers/sample.ts';
import { documentOf, postPurchase, SCRIPT, visit } from '../helpers/world.ts';
import type { Bench, Rows } from '../row.ts';

const text = (words = 'x') => ({ kind: 'text', text: words });
const accept = { kind: 'action', does: 'accept', url: 'https://vendor.example/', children: [text('Yes')] };
const image = { kind: 'image', url: 'https://vendor.example/x.png' };
const many = <Item>(length: number, item: Item) => Array.from({ length }, () => item);

/** A box in a box in a box; as text, since no stack of ours would hold the writing of the deepest. */
const nested = (depth: number) =>
  `${'{"kind":"box","children":['.repeat(depth)}${JSON.stringify(text())}${']}'.repeat(depth)}`;

/** What asks more of an element than it may give, as JSON of its segments. */
const TREES: Readonly<Record<string, () => string>> = {
  'deep, 100': () => nested(100),
  'deep, 1,000': () => nested(1_000),
  'deep, 100,000': () => nested(100_000),
  'wide, 100,000': () => JSON.stringify(many(100_000, text())).slice(1, -1),
  'wide and deep': () =>
    JSON.stringify(many(40, { kind: 'box', children: many(40, { kind: 'row', children: many(40, text()) }) })).slice(
      1,
      -1,
    ),
  'pictures, 10,000': () => JSON.stringify(many(10_000, image)).slice(1, -1),
  'a text of 500 kB': () => JSON.stringify(text('x '.repeat(250_000))),
  'a word of 20,000 ligatures': () => JSON.stringify({ kind: 'heading', children: [text('ﷺ'.repeat(20_000))] }),
  'empty boxes, 50,000': () => JSON.stringify(many(50_000, { kind: 'box', children: [] })).slice(1, -1),
  'fields, 50,000': () => JSON.stringify(Object.fromEntries(Array.from({ length: 50_000 }, (_, name) => [name, name]))),
  'pointing at itself': () =>
    JSON.stringify({ kind: 'box', $ref: '#', children: [{ $ref: '#/segments/0' }, { '@id': 1 }] }),
  'lists in lists': () => `${'['.repeat(1_000)}${']'.repeat(1_000)}`,
};

export const monstrousTreeRows: Rows = {
  B11: {
    title: 'trees made to be too much, past the proxy',
    goal: '500 nodes, 16 deep, 20 images; heap +10 MB; 0 throws',
    run: monstrousTrees,
  },
};

async function monstrousTrees({ world, browser, engine, scaled }: Bench): Promise<Finding> {
  const most = { segments: 0, images: 0, depth: 0, heap: 0, faults: 0 };
  const trees = sample(Object.values(TREES), scaled(Object.keys(TREES).length));
  for (const make of trees) {
    const answer = `{"offer":{"id":"a","provider":"p","receipt":"r","continuation":"c","layout":"segments","segments":[${JSON.stringify(accept)},${JSON.stringify(text('Two weeks'))},${make()}]}}`;
    const bare = await visit(browser, world.serve(documentOf({ head: SCRIPT })));
    const before = await heapOf(bare.page, engine);
    await bare.page.close();
    const element = postPurchase(world.order(), world.proxySaying(answer));
    const { page, faults } = await visit(browser, world.serve(documentOf({ head: SCRIPT, body: element })));
    const drawn = await page.evaluate(() => {
      const root = document.querySelector('post-purchase-offer')?.shadowRoot;
      const base = root?.querySelector('[part~="base"]');
      const nodes = [...(base?.querySelectorAll('*') ?? [])];
      let depth = 0;
      for (const node of nodes) {
        let above = 0;
        for (let at: Element | null = node; at && at !== base; at = at.parentElement) above += 1;
        depth = Math.max(depth, above);
      }
      return { segments: nodes.length, images: nodes.filter(({ localName }) => localName === 'img').length, depth };
    });
    const heap = (await heapOf(page, engine)) - before;
    for (const [name, value] of Object.entries({ ...drawn, heap, faults: faults.length })) {
      if (name in most) Object.assign(most, { [name]: Math.max(Reflect.get(most, name), value) });
    }
    await page.close();
  }
  const { segments, images, depth, heap, faults } = most;
  const kept = engine === 'chromium' ? `${(heap / 1e6).toFixed(1)} MB kept` : 'heap not told';
  return {
    reached: `${trees.length} trees: at most ${segments} elements, ${depth} deep, ${images} images, ${kept}, ${faults} uncaught errors; the longest task: npm run bench:long-tasks`,
    // An action is a line and its aside, a picture its box: no segment is more than two elements, and the aside one more.
    holds: segments <= 1_500 && depth <= 34 && images <= 20 && heap <= 10e6 && faults === 0,
  };
}

/** What the page's own objects take, once what is not needed has been cleared away. Only Chromium tells. */
async function heapOf(page: Page, engine: string): Promise<number> {
  if (engine !== 'chromium') return 0;
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
