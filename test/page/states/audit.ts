import AxeSource from 'axe-core';
import type { StatePage } from './state-page.ts';

/** What axe finds of WCAG 2.2, A and AA, and of its own good habits; the name of each rule, and where. */
export async function audit(page: StatePage): Promise<string[]> {
  await page.evaluate(`${AxeSource.source}; 0`);
  return page.evaluate<string[]>(
    `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ' at ' + target.flat(9).join(' '))))`,
  );
}
