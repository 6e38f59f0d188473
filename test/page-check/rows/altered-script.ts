import { readFile } from 'node:fs/promises';
import type { Finding } from '../../scorecard/finding.ts';
import { inviteAnswer, segmentsAnswer } from '../helpers/known-offers.ts';
import { documentOf, postPurchase, referral } from '../helpers/world.ts';
import type { Bench, Rows } from '../row.ts';

const MAIN = 'offer-elements.js';
const FILES = [MAIN, 'offer-elements.boot.js', 'offer-elements.extras.js', 'offer-elements.segments.js'];

export const alteredScriptRows: Rows = {
  B9: { title: 'a bit turned in every file, with SRI', goal: '0 executed, shop unharmed', run: alteredScripts },
};

async function alteredScripts({ world, browser, scaled }: Bench): Promise<Finding> {
  const dist = new URL('../../../dist/', import.meta.url);
  const integrity: Record<string, Record<string, string>> = JSON.parse(
    await readFile(new URL('integrity.json', dist), 'utf8'),
  );
  let [tries, executed, harmed] = [0, 0, 0];
  for (const altered of FILES) {
    for (let turn = 0; turn < scaled(5); turn += 1) {
      tries += 1;
      const folder = `/altered-${altered}-${turn}`;
      for (const file of FILES) {
        const bytes = await readFile(new URL(file, dist));
        // Somewhere else each time; what follows tells whether the file has run all the same.
        const at = Math.floor((bytes.length * (turn + 0.5)) / 5);
        if (file === altered) bytes[at] = (bytes[at] ?? 0) ^ 1;
        world.shop.serve(`${folder}/${file}`, {
          html: bytes,
          headers: { 'content-type': 'text/javascript; charset=utf-8' },
        });
      }
      const tag = (file: string) =>
        `<script src="${folder}/${file}" integrity="${integrity[file]?.['sha384']}"></script>`;
      const thanks = '<p>Thank you.</p>';
      const body =
        referral(world.order(), world.proxySaying(inviteAnswer), thanks) +
        postPurchase(world.order(), world.proxySaying(segmentsAnswer), thanks) +
        tag('offer-elements.boot.js');
      const page = await browser.newPage();
      page.on('pageerror', ({ message }) => {
        // Firefox tells by an error, and Chromium on the console, that it has refused what is altered.
        if (!message.includes('integrity')) harmed += 1;
      });
      await page.goto(world.serve(documentOf({ body: body + tag(MAIN) })));
      await page.waitForLoadState('networkidle');
      const state = await page.evaluate(() => ({
        shown: ['referral-offer', 'post-purchase-offer'].map(
          (name) =>
            document.querySelector(name)?.matches(':defined') && document.querySelector(name)?.matches(':state(shown)'),
        ),
        isThere: [...document.querySelectorAll('p')].length === 2,
      }));
      if (!state.isThere) harmed += 1;
      const [card, tree] = state.shown;
      if (altered === MAIN && (card || tree)) executed += 1;
      if (altered.includes('extras') && card) executed += 1;
      if (altered.includes('segments') && tree) executed += 1;
      // Without the boot script the elements ask for themselves.
      if (altered.includes('boot') && !(card && tree)) harmed += 1;
      await page.close();
    }
  }
  return {
    reached: `${tries} alterations of ${FILES.length} files of ${FILES.length}: ${executed} executed, ${harmed} pages harmed`,
    holds: executed + harmed === 0,
  };
}
