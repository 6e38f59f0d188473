import type { BrowserContext, Page } from 'playwright-core';
import type { Site } from './site.ts';

/** What an editor does by hand, in WordPress's own pages: pastes from the clipboard, and publishes. */

/**
 * A new page with what was pasted into its empty content.
 *
 * @returns its address
 */
export async function publishPasted(context: BrowserContext, { origin }: Site, text: string): Promise<string> {
  const page = await context.newPage();
  await page.goto(`${origin}/wp-admin/post-new.php?post_type=page`);
  await page.waitForFunction(() => Reflect.get(window, 'wp')?.data?.select('core/block-editor')?.getBlockOrder);
  await page.evaluate(() => {
    Reflect.get(window, 'wp').data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
  });
  await page.getByRole('textbox', { name: 'Add title' }).fill('Thank you');
  await page.keyboard.press('Enter');
  await paste(page, text);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Editor publish' });
  await panel.getByRole('button', { name: 'Publish', exact: true }).click();
  const address = await panel.getByRole('link', { name: 'View Page' }).getAttribute('href');
  await page.close();
  return address ?? '';
}

/** Appearance → Customise → Additional CSS, with what was pasted in the place of what it had. */
export async function pasteAdditionalCss(context: BrowserContext, { origin }: Site, text: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${origin}/wp-admin/customize.php?autofocus[section]=custom_css`);
  await page.locator('#customize-control-custom_css .CodeMirror').click();
  await page.keyboard.press('ControlOrMeta+a');
  await paste(page, text);
  const save = page.locator('#save');
  await save.click();
  await page.waitForFunction(() => Reflect.get(window, 'wp').customize.state('saved').get());
  await page.close();
}

async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+v');
}
