import type { Shop } from '../helpers/shop.ts';
import type { Tab } from '../helpers/tab.ts';
import { audit } from './audit.ts';
import { type LookName, takeOn } from './looks.ts';
import { openState } from './open-state.ts';
import type { StateElement } from './state-element.ts';
import type { State } from './states.ts';

/** What axe makes of the states in one look. */
export interface Verdict {
  /** How many are clean. */
  clean: number;
  /** Of each other, its name and what was found, or why it was not reached. */
  findings: string[];
  /** Whether the engine cannot look like that. */
  isLacking: boolean;
}

/** What a page is to be seen in. */
export interface Round {
  language: string;
  /** For all of which the browser is started in the same way. */
  looks: readonly LookName[];
  states: readonly State[];
}

/** How often a state may be over before axe is through with it, on a machine that has much other work. */
const MOST_ATTEMPTS = 5;

/**
 * Audits each state in each look. A state is reached once: a page may change its scheme at any time. Another language is
 * another page, as its words come with the offer.
 */
export async function auditLanguage(
  shop: Shop,
  tab: Tab,
  { language, looks, states }: Round,
): Promise<Map<LookName, Verdict>> {
  const verdicts = new Map<LookName, Verdict>(
    looks.map((look) => [look, { clean: 0, findings: [], isLacking: false }]),
  );
  for (const state of states) {
    const open = [...verdicts].filter(([, { isLacking }]) => !isLacking);
    if (open.length === 0) break;
    const reach = () => openState(shop, tab, state, { language });
    const reached = await reach().catch((error) => `not reached: ${error}`);
    for (const [look, verdict] of open) {
      const found = typeof reached === 'string' ? [reached] : await lookAt(look, tab, state, reached, reach);
      verdict.isLacking = found === undefined;
      if (found?.length === 0) verdict.clean += 1;
      else if (found) verdict.findings.push(`${state.name}: ${found.join('; ')}`);
    }
  }
  return verdicts;
}

/**
 * @param reach opens the state anew, where it was over before axe was through
 * @returns what was found; `undefined` where the engine cannot look like that
 */
async function lookAt(
  look: LookName,
  tab: Tab,
  { passing }: State,
  reached: StateElement,
  reach: () => Promise<StateElement>,
): Promise<string[] | undefined> {
  try {
    let element = reached;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      if (!(await takeOn(look, tab))) return undefined;
      const found = await audit(tab, element);
      if (!passing || (await element.isStill(passing))) return found;
      element = await reach();
    }
    return ['over each time before axe was through'];
  } catch (error) {
    return [`not seen through: ${error}`];
  }
}
