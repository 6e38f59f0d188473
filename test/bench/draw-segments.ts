/**
 * `npm run bench:segments`: how much longer the element takes to draw a segment tree than the same DOM takes when it is
 * built by hand with `createElement`. A ratio of paired runs in one page, so that a busy machine slows both.
 */
import { createServer } from 'vite';
import { openBrowser } from '../page/helpers/browser.ts';

const SIZES = [10, 100, 500];
const PAIRS = 61;

type Measured = { elements: number; pairs: [number, number][] };

const server = await createServer({
  configFile: false,
  logLevel: 'error',
  root: new URL('../../', import.meta.url).pathname,
  server: { port: 0 },
  // Lit as it is shipped, not as it is debugged.
  resolve: { conditions: ['production', 'browser'] },
});
await server.listen();
const browser = await openBrowser();
try {
  const page = await browser.newPage();
  await page.goto(`${server.resolvedUrls?.local[0]}test/bench/draw-segments.html`);
  await page.waitForFunction('window.measure');
  print('segments  elements  by the element  by hand  ratio (quartiles)');
  for (const size of SIZES) {
    await page.evaluate(`measure(${size}, 10)`);
    const { elements, pairs } = await page.evaluate<Measured>(`measure(${size}, ${PAIRS})`);
    const ratios = pairs.map(([element, hand]) => element / hand);
    print(
      [
        String(size).padStart(8),
        String(elements).padStart(8),
        `${quantile(
          pairs.map(([element]) => element),
          0.5,
        ).toFixed(2)} ms`.padStart(14),
        `${quantile(
          pairs.map(([, hand]) => hand),
          0.5,
        ).toFixed(2)} ms`.padStart(8),
        `${quantile(ratios, 0.5).toFixed(2)} (${quantile(ratios, 0.25).toFixed(2)} to ${quantile(ratios, 0.75).toFixed(2)})`,
      ].join('  '),
    );
  }
} finally {
  await browser.close();
  await server.close();
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
