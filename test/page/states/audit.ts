import type { Tab } from '../helpers/tab.ts';
import type { StateElement } from './state-element.ts';

/** Where the shop serves it: a browser that has read it once has it, and a driver has less to say. */
const AXE = '/node_modules/axe-core/axe.min.js';

/** An expression that is a promise of axe's being in the page, which it is but once. */
const THERE_IS_AXE = `window.axe ? true : new Promise((resolve, reject) => {
  const script = Object.assign(document.createElement('script'), { src: '${AXE}' });
  script.onload = () => resolve(true);
  script.onerror = () => reject(new Error('There is no axe'));
  document.head.append(script);
})`;

/**
 * What axe finds of WCAG 2.2, A and AA, and of its own good habits, in an element and in what the page wrote into it: the
 * name of each rule, and where. How its headings and landmarks go with those of the page, axe looks up in the whole of it.
 */
export async function audit(tab: Tab, { itself }: StateElement): Promise<string[]> {
  await tab.evaluate(THERE_IS_AXE);
  // What still fades in has another contrast than what is there to be read. What never ends is not waited for.
  await tab.until(`[document, ${itself}.shadowRoot].every((root) => (root?.getAnimations() ?? []).every((animation) =>
    animation.playState !== 'running' || animation.effect?.getComputedTiming().endTime === Infinity))`);
  // All rules run; what they have nothing to say against is only not written down in full.
  return tab.evaluate<string[]>(
    `axe.run(${itself}, { resultTypes: ['violations'] }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ' at ' + target.flat(9).join(' '))))`,
  );
}
