import { aTimeout, expect } from '@open-wc/testing';
import '../../../src/index.ts';
import { seen, unseen } from '../../elements/helpers/looks.ts';
import { expectInTime, LONG_ENOUGH, openViewPage, reveal, timeToView } from '../../elements/helpers/view.ts';

const ROUNDS = 25;

/** Milliseconds for the rounds of one look, on a machine that is busy. */
const PATIENCE = 300_000;

/** Of those that `npm test` looks at once. */
const LOOKS: readonly string[] = [
  'exactly half of it is in view',
  'all of it is in view',
  'it is taller than the viewport and fills half of that',
  '49 % of it is in view',
  'none of it is in view',
  'its drawn box has no size',
  'it is transparent',
  'it is not displayed',
  'it is not visible',
  'it is covered',
  'more than half of it is covered',
];

describe(`an offer, looked at ${ROUNDS} times`, () => {
  for (const [title, style, pixels] of [...seen, ...unseen].filter(([title]) => LOOKS.includes(title))) {
    const counts = seen.some(([other]) => other === title);
    it(`${counts ? 'counts' : 'does not count'} as shown when ${title}`, async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const page = await openViewPage(style);
        reveal(page.box, pixels(page));
        if (counts) expectInTime(await timeToView(page.element));
        else expect(await timeToView(page.element, LONG_ENOUGH)).to.equal(undefined);
      }
    }).timeout(PATIENCE);
  }

  it('does not count as shown when half of it is in view for 900 ms', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { element, box } = await openViewPage();
      const time = timeToView(element, LONG_ENOUGH);
      reveal(box, 100);
      await aTimeout(900);
      window.scrollTo(0, 0);
      expect(await time).to.equal(undefined);
    }
  }).timeout(PATIENCE);
});
