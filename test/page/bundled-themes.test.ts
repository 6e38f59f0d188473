import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { change, USUAL } from '../../demo/configuration/configuration.ts';
import { chosenColours } from '../../demo/configuration/look.ts';
import { readTheme, writeTheme } from '../../demo/configuration/theme-file.ts';
import { vue } from '../../demo/snippets/vue.ts';
import { openBrowser } from './helpers/browser.ts';
import { openShop, type Shop } from './helpers/shop.ts';

const themes = new URL('../../src/themes/', import.meta.url);

/** What is chosen in the configurator: in both schemes, in the dark alone, in one colour for both. */
const CHOSEN = change(USUAL, {
  'look-accent': '1f4d3f.a8d3bf',
  'look-on-accent': 'ffffff.14201b',
  'look-surface': '.202b26',
  'look-border': '6d8796',
});

const SHEETS = new Map<string, string | Promise<string>>([
  ...(await readdir(themes)).map((name) => [name, readFile(new URL(name, themes), 'utf8')] as const),
  ['the theme file of the configurator', writeTheme(CHOSEN)],
  ['the styles of a snippet', vue(CHOSEN, {})[0]?.code.match(/<style>([\s\S]*)<\/style>/)?.[1] ?? ''],
]);

/** Where a token's colour is drawn: a part, and the property of CSS. */
const DRAWN = [
  ['accent', 'action', 'background-color'],
  ['on-accent', 'action', 'color'],
  ['surface', 'base', 'background-color'],
  ['text', 'headline', 'color'],
  ['border', 'base', 'border-top-color'],
] as const;

describe('a style sheet that a bundler has been through', () => {
  let shop: Shop;
  let browser: Browser;
  let folder: string;
  before(async () => {
    [shop, browser, folder] = await Promise.all([openShop(), openBrowser(), mkdtemp(join(tmpdir(), 'themes-'))]);
  });
  after(() => Promise.all([browser?.close(), shop?.close(), folder && rm(folder, { recursive: true })]));

  for (const [name, sheet] of SHEETS) {
    it(`draws the offer in its colours, in the bright and in the dark: ${name}`, async () => {
      const css = await sheet;
      const styles = await bundled(css);
      const page = await browser.newPage();
      for (const scheme of ['light', 'dark'] as const) {
        shop.serve('/themed', { html: pageWith(styles, scheme) });
        await page.goto(`${shop.origin}/themed`);
        await page.locator('referral-offer [part~="action"]').waitFor();
        const { configuration } = readTheme(css, USUAL);
        for (const [token, part, property] of DRAWN) {
          const drawn = await page
            .locator(`referral-offer [part~="${part}"]`)
            .evaluate((element, wanted) => getComputedStyle(element).getPropertyValue(wanted), property);
          assert.equal(hexOf(drawn), chosenColours(configuration, token)[scheme], `${token}, ${scheme}`);
        }
      }
      await page.close();
    });
  }

  /** What Vite, as it is set up at first, makes of a style sheet that an app imports. */
  async function bundled(css: string): Promise<string> {
    const input = join(folder, 'app.js');
    await Promise.all([writeFile(input, "import './theme.css';\n"), writeFile(join(folder, 'theme.css'), css)]);
    const built = await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: { write: false, rolldownOptions: { input } },
    });
    const files = [built].flat().flatMap((part) => ('output' in part ? part.output : []));
    const [text = ''] = files.flatMap((file) =>
      file.fileName.endsWith('.css') && 'source' in file ? [String(file.source)] : [],
    );
    assert.match(text, /--offer-accent/);
    return text;
  }
});

/** A page in a scheme, which no rule of its own says. */
function pageWith(css: string, scheme: string): string {
  return `<!doctype html>
<html lang="en-GB">
  <head><title>Thanks</title><meta name="color-scheme" content="${scheme}"><style>${css}</style></head>
  <body>
    <referral-offer endpoint="/offers" email="rowan.ash@example.com" order-id="LKS-10482" order-total="46.50" order-currency="GBP"></referral-offer>
    <script src="/offer-elements.js" async></script>
  </body>
</html>`;
}

/** Six hexadecimal digits of `rgb(31, 77, 63)`. */
function hexOf(colour: string): string {
  const channels = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1) ?? [];
  return channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('');
}
