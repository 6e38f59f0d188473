import type { Finding } from '../../scorecard/finding.ts';
import { enrolAnswer } from '../helpers/known-offers.ts';
import { sample } from '../helpers/sample.ts';
import { documentOf, postPurchase, SCRIPT, visit } from '../helpers/world.ts';
import type { Bench, Rows } from '../row.ts';

const WHOLE = 'position:fixed;inset:0;z-index:9';

/** What is put over the button, and lets no press through: a press there is heard by it alone. */
const OVER = [
  '#fff',
  'rgb(255 255 255 / 90%)',
  'rgb(255 255 255 / 1%)',
  'transparent',
  'linear-gradient(#fff,#eee)',
].flatMap((background) => [
  ['over', `${WHOLE};background:${background}`],
  ['over', `${WHOLE};background:${background};clip-path:inset(0)`],
  ['over', `${WHOLE};background:${background};transform:translateZ(0)`],
  ['over', `${WHOLE};background:${background};mix-blend-mode:multiply`],
]);

/** What makes the button itself, or what it stands in, hard or impossible to see. */
const SEEN_THROUGH = ['0', '0.01', '0.05', '0.1', '0.2', '0.3', '0.4', '0.49'].flatMap((opacity) => [
  ['element', `opacity:${opacity}`],
  ['around', `opacity:${opacity}`],
  ['both', `opacity:${Math.sqrt(Number(opacity)) * 0.9}`],
]);

/** What leaves less than half of it. */
const CUT = [
  'clip-path:inset(0 0 100% 0)',
  'clip-path:circle(0)',
  'clip-path:polygon(0 0,0 0,0 0)',
  'clip-path:inset(0 100% 0 0)',
  'visibility:hidden',
  'transform:translate(-200vw)',
].map((css) => ['element', css]);

const DISGUISES = [...OVER, ...SEEN_THROUGH, ...CUT];

export const coveredButtonRows: Rows = {
  B16: { title: 'the enrol button, covered or transparent', goal: '50 overlays, 0 enrolments', run: coveredButton },
};

async function coveredButton({ world, browser, scaled }: Bench): Promise<Finding> {
  const disguises = sample(DISGUISES, scaled(DISGUISES.length));
  const body = `<div id="around">${postPurchase(world.order(), world.proxySaying(enrolAnswer))}</div>`;
  const { page } = await visit(browser, world.serve(documentOf({ head: SCRIPT, body })));
  let enrolments = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/v1/enrolments')) enrolments += 1;
  });
  for (const [where = '', css = ''] of disguises) {
    const middle = await page.evaluate(
      ({ where, css }) => {
        const element = document.querySelector('post-purchase-offer');
        const button = element?.shadowRoot?.querySelector('[part~="action"]');
        const { left = 0, top = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
        if (where === 'over') {
          const cover = Object.assign(document.createElement('div'), { className: 'cover' });
          cover.setAttribute('style', css);
          document.body.append(cover);
        }
        if (where === 'element' || where === 'both') element?.setAttribute('style', `display:block;${css}`);
        if (where === 'around' || where === 'both') element?.parentElement?.setAttribute('style', css);
        if (button instanceof HTMLElement) button.focus({ preventScroll: true });
        return { x: left + width / 2, y: top + height / 2 };
      },
      { where, css },
    );
    // By mouse where it is, and by keyboard, which needs no place.
    await page.mouse.click(middle.x, middle.y);
    await page.keyboard.press('Enter');
    await page.evaluate(() => {
      for (const cover of document.querySelectorAll('.cover')) cover.remove();
      for (const dressed of document.querySelectorAll('#around, post-purchase-offer')) dressed.removeAttribute('style');
    });
  }
  const before = enrolments;
  // The control: what nobody has disguised is heard.
  await page.locator('post-purchase-offer [part~="action"]').click();
  await page.waitForLoadState('networkidle');
  await page.close();
  return {
    reached: `${disguises.length} disguises, each by mouse and key: ${before} enrolments; undisguised: ${enrolments - before}`,
    holds: before === 0 && enrolments === 1,
  };
}
