/**
 * `npm run screenshots`: the README's pictures, taken from the sample shop and the configurator as they are, so that they
 * stay true.
 *
 * They show the type of the machine they are taken on; the shop asks for Vollkorn and Inter first.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../test/page/helpers/browser.ts';

/** One who is invited, and one whom the vendor refuses. */
const FRIENDS = [
  ['Hazel', 'hazel@example.net'],
  ['Sorrel', '07700 900701'],
] as const;

/** The sample shop's own colours and type, as it would choose them in the configurator. */
const LOOK = {
  'look-accent': '1f4d3f.a8d3bf',
  'look-on-accent': 'fffdf9.14201b',
  'look-surface': 'fffdf9.1c2520',
  'look-text': '26302b.ece7dc',
  'look-muted': '5f675f.aab3aa',
  'look-border': 'ddd5c6.35423b',
  'look-picture-surface': 'f0eadf.232e28',
  'look-headline-font': 'Vollkorn, Palatino, Georgia, serif',
};

const shop = spawn(process.execPath, ['demo/start.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
const browser = await openBrowser();
try {
  const address = await new Promise<string>((resolve) => {
    shop.stdout.on('data', (line) => resolve(String(line).trim()));
  });
  const orderPage = (more: Record<string, string>) =>
    `${address}demo/order.html#${new URLSearchParams({ ...LOOK, ...more })}`;
  const page = await browser.newPage({ viewport: { width: 1120, height: 800 }, deviceScaleFactor: 1.5 });

  await page.goto(orderPage({}));
  await page.locator('referral-offer [part~="image"]').evaluate(decoded);
  await page.screenshot({ path: picture('screenshot.png'), clip: { x: 0, y: 0, width: 1120, height: 800 } });

  // A partner's offer wears the partner's colour.
  await page.goto(orderPage({ offer: 'post-purchase', 'look-accent': '', 'look-on-accent': '' }));
  const partner = page.locator('post-purchase-offer');
  await partner.locator('[part~="image"]').evaluate(decoded);
  await partner.locator('[part~="base"]').screenshot({ path: picture('screenshot-post-purchase.png') });

  await page.goto(orderPage({ outcome: 'friends-are-invited' }));
  const referral = page.locator('referral-offer');
  for (const [index, [name, friend]] of FRIENDS.entries()) {
    if (index > 0) await referral.getByRole('button', { name: 'Add' }).click();
    const row = referral.getByRole('group').nth(index);
    await row.getByRole('textbox').first().fill(name);
    await row.getByRole('textbox').last().fill(friend);
  }
  await referral.getByRole('checkbox').check();
  await referral.getByRole('button', { name: 'Send' }).click();
  await referral.getByText('Invited').first().waitFor();
  await referral.locator('[part~="image"]').evaluate(decoded);
  // Without a field that a caret blinks in.
  await referral.evaluate(
    (element) => element.shadowRoot?.activeElement instanceof HTMLElement && element.shadowRoot.activeElement.blur(),
  );
  await referral.locator('[part~="base"]').screenshot({ path: picture('screenshot-friends.png') });
  await page.close();

  for (const scheme of ['light', 'dark'] as const) {
    const configurator = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      deviceScaleFactor: 1.5,
      colorScheme: scheme,
    });
    await configurator.goto(`${address}#${new URLSearchParams({ ...LOOK, scheme })}`);
    await configurator.frameLocator('iframe').locator('referral-offer [part~="image"]').evaluate(decoded);
    await configurator.locator('.log li').first().waitFor();
    await configurator.locator('.panels').evaluate((panels) => panels.scrollTo(0, 0));
    await configurator.screenshot({ path: picture(`configurator-${scheme}.png`) });
    await configurator.close();
  }
} finally {
  await browser.close();
  shop.kill();
}

/** Runs in the page: waits until the picture can be painted. */
async function decoded(image: Element): Promise<void> {
  if (image instanceof HTMLImageElement) await image.decode();
}

function picture(name: string): string {
  return fileURLToPath(new URL(`pictures/${name}`, import.meta.url));
}
