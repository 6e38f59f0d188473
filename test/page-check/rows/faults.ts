import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../../scorecard/finding.ts';
import { inTurn } from '../helpers/in-turn.ts';
import { inviteAnswer, segmentsAnswer } from '../helpers/known-offers.ts';
import { sample } from '../helpers/sample.ts';
import { documentOf, postPurchase, referral, settled } from '../helpers/world.ts';
import type { Bench, Rows } from '../row.ts';

const FILES = ['offer-elements.js', 'offer-elements.boot.js', 'offer-elements.extras.js', 'offer-elements.segments.js'];

/** What may come in the place of a script, or of an answer. */
const SCRIPTS: Readonly<Record<string, (text: string) => string>> = {
  nothing: () => '',
  'a page of HTML': () => '<!doctype html><title>Not found</title>',
  'the first half': (text) => text.slice(0, text.length / 2),
  'all but the end': (text) => text.slice(0, -20),
  'an error thrown': () => 'throw new Error("of the network")',
};
const ANSWERS: Readonly<Record<string, string>> = {
  nothing: '',
  'a page of HTML': '<!doctype html><title>Not found</title>',
  'half an answer': JSON.stringify(segmentsAnswer).slice(0, 200),
  null: 'null',
  'a number': '7',
  'a list': '[]',
  'an empty object': '{}',
  'an offer that is none': '{"offer":{}}',
  'an offer without an action': '{"offer":{"id":"a","receipt":"r","layout":"card"}}',
  'an unknown layout': '{"offer":{"id":"a","receipt":"r","layout":"hologram"}}',
  'an unknown reason': '{"offer":null,"reason":"because"}',
};

/** Asked in the page: a driver may call an error what a browser only says on its console, of a network or a hash. */
const WATCH_FAULTS = fileURLToPath(new URL('../../page/helpers/watch-faults.js', import.meta.url));

/** What has become of a page. */
interface Seen {
  after: number;
  shown: number;
  thanks: number;
  errors: number;
}

export const faultRows: Rows = {
  B25: {
    title: 'script or API failing at every step',
    goal: '30 points: 0 uncaught errors, shift 0.01, room given back',
    run: faults,
  },
};

async function faults({ world, browser, scaled }: Bench): Promise<Finding> {
  const points: { name: string; head: string; endpoint?: string; own: number }[] = [];
  for (const file of FILES) {
    for (const [name, spoil] of Object.entries(SCRIPTS)) {
      const folder = `/faults-${points.length}`;
      for (const other of FILES) {
        const text = await readFile(new URL(`../../../dist/${other}`, import.meta.url), 'utf8');
        const headers = { 'content-type': 'text/javascript; charset=utf-8' };
        world.shop.serve(`${folder}/${other}`, { html: other === file ? spoil(text) : text, headers });
      }
      const head = FILES.slice(0, 2).map((script) => `<script src="${folder}/${script}" defer></script>`);
      // What the network itself has thrown, or cut in half, is the browser's to tell, and not ours to catch.
      points.push({
        name: `${file}: ${name}`,
        head: head.join(''),
        own: ['a page of HTML', 'the first half', 'all but the end', 'an error thrown'].includes(name) ? 1 : 0,
      });
    }
  }
  const whole = '<script src="/offer-elements.js" defer></script>';
  for (const [name, answer] of Object.entries(ANSWERS)) {
    points.push({ name: `the answer: ${name}`, head: whole, endpoint: world.proxySaying(answer), own: 0 });
  }
  for (const endpoint of [
    '/nowhere',
    'https://nobody.example/offers',
    'http://127.0.0.1:9/offers',
    'data:,',
    'http://[',
  ]) {
    points.push({ name: `no proxy at ${endpoint}`, head: whole, endpoint: `endpoint="${endpoint}"`, own: 0 });
  }
  const tried = sample(points, scaled(points.length));
  const found = await inTurn(tried, async ({ name, head, endpoint, own }) => {
    const body =
      referral(world.order(), endpoint ?? world.proxySaying(inviteAnswer), '<p>Thank you.</p>') +
      postPurchase(world.order(), endpoint ?? world.proxySaying(segmentsAnswer), '<p>Thank you.</p>');
    const page = await browser.newPage({ viewport: { width: 1_000, height: 1_200 } });
    await page.addInitScript({ path: WATCH_FAULTS });
    await page.goto(world.serve(documentOf({ head, body: `<h1>Order</h1>${body}<h2 id="next">What next</h2>` })));
    const before = await page.evaluate("document.querySelector('#next').getBoundingClientRect().top");
    // Where the script did not come there is no element, and nothing to wait for.
    if (await page.evaluate("Boolean(customElements.get('referral-offer'))")) await settled(page);
    const { after, shown, thanks, errors } = await page.evaluate<Seen>(`({
      after: document.querySelector('#next').getBoundingClientRect().top,
      shown: [...document.querySelectorAll('referral-offer, post-purchase-offer')].filter((one) => one.matches(':state(shown)')).length,
      thanks: [...document.querySelectorAll('p')].filter((one) => one.checkVisibility()).length,
      errors: faults.length,
    })`);
    await page.close();
    const moved = shown === 0 && after !== before;
    const uncaught = Math.max(0, errors - own);
    return { name, moved, uncaught, bare: shown + thanks !== 2 };
  });
  const bad = found.filter(({ moved, uncaught, bare }) => moved || uncaught > 0 || bare);
  return {
    reached: `${found.length} points: ${found.reduce((sum, { uncaught }) => sum + uncaught, 0)} uncaught errors of ours, ${found.filter(({ moved }) => moved).length} pages moved, ${found.filter(({ bare }) => bare).length} without the shop’s own words${bad.length > 0 ? ` (${bad.map(({ name }) => name).join('; ')})` : ''}`,
    holds: bad.length === 0,
  };
}
