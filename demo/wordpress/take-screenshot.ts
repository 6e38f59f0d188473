/** `npm run screenshots:wordpress`: the picture of the plugin's settings, from a real WordPress, so that it stays true. */
import { fileURLToPath } from 'node:url';
import { ensureWordPress } from '../../test/setup/ensure-wordpress.mjs';
import { integrityOfScript, openShop } from '../../test/wordpress/helpers/shop.ts';

if (!(await ensureWordPress())) process.exit(1);
const shop = await openShop();
try {
  const page = await (await shop.visitor('admin')).newPage();
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.goto(`${shop.site.origin}/wp-admin/options-general.php?page=offer-elements`);
  await page.getByLabel('Script address').fill('https://offers.example/offer-elements.js');
  await page.getByLabel('Integrity').fill(await integrityOfScript());
  await page.getByLabel('Proxy address').fill('https://offers.example/offers');
  await page.getByLabel('Consent').selectOption('auto');
  // Without a field that a caret blinks in.
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  const path = fileURLToPath(new URL('../pictures/screenshot-wordpress.png', import.meta.url));
  await page.screenshot({ path, fullPage: true });
} finally {
  await shop.close();
}
