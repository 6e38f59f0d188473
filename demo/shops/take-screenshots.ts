/** Part of `npm run screenshots`: the ready themes in the four shops beside this file, two bright and two dark, as one picture. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../../test/page/helpers/browser.ts';

const SHOPS = [
  ['sportswear', 'light'],
  ['electronics', 'dark'],
  ['bookshop', 'light'],
  ['toys', 'dark'],
] as const;

/** Of one shop in its browser, and how much smaller it is in the picture. */
const SIZE = { width: 1100, height: 820 };
const SCALE = 0.5;

const shop = spawn(process.execPath, ['demo/start.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
const browser = await openBrowser();
try {
  const address = await new Promise<string>((resolve) => {
    shop.stdout.on('data', (line) => resolve(String(line).trim()));
  });
  const shots: string[] = [];
  for (const [name, colorScheme] of SHOPS) {
    const page = await browser.newPage({ viewport: SIZE, colorScheme });
    await page.goto(`${address}demo/shops/${name}.html`);
    await page.locator('referral-offer [part~="image"]').evaluate(decoded);
    if ((await page.locator('post-purchase-offer').count()) > 0)
      await page.locator('post-purchase-offer [part~="action"]').waitFor();
    shots.push((await page.screenshot()).toString('base64'));
    await page.close();
  }
  const page = await browser.newPage({
    viewport: { width: 2 * SIZE.width * SCALE + 12, height: 100 },
    deviceScaleFactor: 1.5,
  });
  await page.setContent(`<style>
    body { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; margin: 0; background: #8a877f }
    img { display: block; inline-size: 100% }
  </style>
  ${shots.map((shot) => `<img src="data:image/png;base64,${shot}" alt="">`).join('')}`);
  await page.screenshot({ path: fileURLToPath(new URL('../pictures/shops.png', import.meta.url)), fullPage: true });
} finally {
  await browser.close();
  shop.kill();
}

/** Runs in the page: waits until the picture can be painted. */
async function decoded(image: Element): Promise<void> {
  if (image instanceof HTMLImageElement) await image.decode();
}
