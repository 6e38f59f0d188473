import { isDeepStrictEqual } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { COLOUR } from '../../demo/helpers/paste.ts';
import { seeOffer } from '../../demo/helpers/pasted-offer.ts';
import { CHOICES, UNFILLED } from './paste-snippet.ts';
import type { Finding } from './try-app.ts';

/** What is kept free in a wide window: 26rem for a panel, 9rem for a button. */
const ROOM = { panel: '416px', button: '144px' };

/** Opens each choice in a page of its own. All show their offers, but for the one that says what is still to be filled in. */
export async function trySnippets(origin: string, browser: Browser): Promise<Finding> {
  const found: Record<string, unknown> = {};
  let holds = true;
  for (const [choice, { offer, presentation }] of Object.entries(CHOICES)) {
    const tag = offer ? `${offer}-offer` : 'referral-offer';
    const room = presentation === 'button' ? ROOM.button : ROOM.panel;
    const wanted = { count: 1, colour: COLOUR.computed, room, asked: ['LKS-10482'], faults: [] };
    found[choice] = await look(`${origin}/#${choice}`, browser, (page) => seeOffer(page, tag));
    holds &&= isDeepStrictEqual(found[choice], wanted);
  }
  const wanted = { reason: 'invalid-request', asked: [], faults: [] };
  found[UNFILLED] = await look(`${origin}/#${UNFILLED}`, browser, whySilent);
  return { holds: holds && isDeepStrictEqual(found[UNFILLED], wanted), found };
}

/** What a page shows, for which orders it has asked for an offer, and what it has complained of. */
async function look(address: string, browser: Browser, see: (page: Page) => Promise<object>): Promise<object> {
  const page = await browser.newPage();
  const faults: string[] = [];
  const asked: unknown[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (request.url().endsWith('-offer')) asked.push(request.postDataJSON().order?.id);
  });
  try {
    await page.goto(address);
    return { ...(await see(page)), asked, faults };
  } catch (error) {
    return { error: String(error), asked, faults };
  } finally {
    await page.close();
  }
}

async function whySilent(page: Page): Promise<object> {
  const element = page.locator('referral-offer:state(empty)');
  await element.waitFor({ state: 'attached' });
  // What says so is a part of the script, and comes a moment later.
  const why = element.locator('[part="debug"]').getByText('endpoint', { exact: true });
  await why.waitFor();
  return {
    reason: await element.evaluate((offer) => Reflect.get(offer, 'reason')),
  };
}
