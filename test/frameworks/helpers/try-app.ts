import type { Browser } from 'playwright-core';
import type { App } from './app.ts';
import type { AppServer } from './serve-app.ts';

/** What is to be known of a framework, and what of it holds. */
export const COLUMNS = ['attributes', 'properties', 'events', 'server render', 'bad input'] as const;

/** Whether it holds, `undefined` where the app does not try it, and what was found. */
export interface Finding {
  holds: boolean | undefined;
  found: unknown;
}

export type Findings = Record<(typeof COLUMNS)[number], Finding>;

/** What an element asks for, as the page has sent it. */
interface Asked {
  order?: Record<string, unknown>;
  customer?: Record<string, unknown>;
}

/** Milliseconds in which a page that was loaded has to have shown its offers. */
const PATIENCE = 30_000;

/** Opens an app in the browser and looks at what its elements were told, asked and showed. */
export async function tryApp(app: App, { show }: AppServer, origin: string, browser: Browser): Promise<Findings> {
  const drawn = app.render ? await app.render() : '';
  show(app.dist, drawn);
  const page = await browser.newPage();
  const asked: Asked[] = [];
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (request.url().includes('/offers/v1/') && request.url().endsWith('-offer')) asked.push(request.postDataJSON());
  });
  try {
    await page.goto(origin);
    const reaches = (id: string, state: string) =>
      page
        .waitForFunction(([id, state]) => document.querySelector(`#${id}:state(${state})`), [id, state], {
          timeout: PATIENCE,
        })
        .then(
          () => true,
          () => false,
        );
    const [showsFirst, showsSecond] = await Promise.all([
      reaches('attributes', 'shown'),
      reaches('properties', 'shown'),
      reaches('bad', 'empty'),
    ]);
    const heard = await page.evaluate(() => document.body.dataset['heard']);
    const bad = await page.evaluate(() =>
      ['bad', 'second'].map((id) => {
        const element = document.getElementById(id);
        return element && 'reason' in element ? element.reason : 'no element';
      }),
    );
    const byOrder = (id: string) => asked.find(({ order }) => order?.['id'] === id);
    const [attributes, properties] = [byOrder('A-1'), byOrder('P-1')];
    return {
      attributes: {
        holds:
          showsFirst === true &&
          attributes?.order?.['total'] === '46.5' &&
          attributes.order['gift'] === false &&
          attributes.customer?.['firstName'] === 'Rowan',
        found: { attributes, faults },
      },
      properties: {
        holds:
          showsSecond === true &&
          properties?.order?.['total'] === '31' &&
          properties.customer?.['email'] === 'ida.birch@example.com',
        found: { properties, faults },
      },
      events: { holds: heard === 'offer-load', found: heard },
      'server render': {
        holds:
          app.render && /<referral-offer[^>]* order-total="46\.5"[^>]*>\s*(?:<!--.*?-->)*\s*Thank you\./.test(drawn),
        found: drawn.slice(0, 400),
      },
      'bad input': {
        holds: asked.length === 2 && faults.length === 0 && bad[0] === 'missing-field' && bad[1] === 'no-consent',
        found: { asked: asked.length, bad, faults },
      },
    };
  } finally {
    await page.close();
  }
}
