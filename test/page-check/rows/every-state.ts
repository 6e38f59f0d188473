import type { Finding } from '../../scorecard/finding.ts';
import { answers } from '../helpers/known-offers.ts';
import { documentOf, postPurchase, referral, SCRIPT, visit } from '../helpers/world.ts';
import type { Bench, Rows } from '../row.ts';

const OPTIONS = [
  '',
  'presentation="button"',
  'presentation="link"',
  'open="dialog"',
  'debug',
  'preview',
  'locale="ar"',
];

export const everyStateRows: Rows = {
  B8: { title: 'style attributes, over all states', goal: '0', run: (bench) => inEveryState(bench, 'styled') },
  B15: {
    title: 'links into new tabs, over all states',
    goal: '100 % noopener and noreferrer',
    run: (bench) => inEveryState(bench, 'open'),
  },
  'B24 who is told': {
    title: 'pictures, over all states',
    goal: 'no-referrer 100 %',
    run: (bench) => inEveryState(bench, 'telling'),
  },
};

/** Everything an element can be shown, in every way, on one page; and what of it is not as it should be. */
async function inEveryState({ world, browser }: Bench, fault: 'styled' | 'open' | 'telling'): Promise<Finding> {
  const elements = Object.values(answers).flatMap((answer) => {
    const endpoint = world.proxySaying(answer);
    return OPTIONS.flatMap((option) =>
      [referral, postPurchase].map((tag) => tag(world.order(), `${endpoint} ${option}`)),
    );
  });
  const { page, faults } = await visit(browser, world.serve(documentOf({ head: SCRIPT, body: elements.join('\n') })));
  const { drawn, links, pictures, ...found } = await page.evaluate(() => {
    const own = [...document.querySelectorAll('referral-offer, post-purchase-offer')];
    const drawn = own.flatMap((element) => [...(element.shadowRoot?.querySelectorAll('*') ?? [])]);
    const links = drawn.filter((element) => element instanceof HTMLAnchorElement);
    const pictures = drawn.filter((element) => element instanceof HTMLImageElement);
    return {
      drawn: drawn.length,
      links: links.length,
      pictures: pictures.length,
      styled: [...own, ...drawn].filter((element) => element.hasAttribute('style')).length,
      open: links.filter(({ rel, target }) => target !== '_blank' || rel !== 'noopener noreferrer').length,
      telling: pictures.filter(({ referrerPolicy }) => referrerPolicy !== 'no-referrer').length,
    };
  });
  await page.close();
  const of = { styled: `${drawn} elements`, open: `${links} links`, telling: `${pictures} pictures` }[fault];
  return {
    reached: `${found[fault]} of ${of} in ${elements.length} elements of ours; ${faults.length} uncaught errors`,
    holds: found[fault] === 0 && faults.length === 0 && links > 0 && pictures > 0,
  };
}
