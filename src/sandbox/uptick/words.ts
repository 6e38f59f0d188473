/** The words that choose what becomes of a flow: scenarios, and faults that may name the step they hit. */

import { FAULTS } from '../faults.ts';
import { parseWord, printWord, type Word } from '../scenario.ts';
import type { Arrival, History } from '../vendor.ts';
import { lastingWords, MOST_MILLISECONDS, MOST_WORDS } from './flow-id.ts';
import { scenarioOf } from './integration-ids.ts';
import { readText } from './read-text.ts';
import { SAMPLE_INTEGRATION } from './recorded/sample-flow.ts';
import { findRoute, readIds } from './routes.ts';
import { scenarios } from './scenarios.ts';
import { STEPS, type Step } from './step.ts';

/**
 * The words of a flow that starts: those of its order id or confirmation number, such as
 * `SANDBOX-plain-types+reject-slow-500.4711`, where everything after the dot is anybody's; or else its integration's.
 */
export function chooseWords(arrival: Arrival, history: History): Word[] {
  const { integration = SAMPLE_INTEGRATION } = readIds(arrival);
  const words = readOrderWords(arrival.query) ?? [{ name: scenarioOf(integration) ?? 'default' }];
  const isAnew = countStarts(arrival, history) % 2 === 1;
  return isAnew ? words.filter(({ name }) => !findScenario(name)?.once) : words;
}

/** What the words ask of one step, as outcome and faults joined by `+`. */
export function askOf(step: Step, words: readonly Word[]): string {
  return words.flatMap((word) => findScenario(word.name)?.[step] ?? readFault(word, step) ?? []).join('+');
}

/** The same without an outcome. */
export function faultsOf(step: Step, words: readonly Word[]): string {
  return words.flatMap((word) => readFault(word, step) ?? []).join('+');
}

/** Why a flow cannot follow these words, if it cannot. */
export function checkWords(words: readonly Word[]): string[] {
  const unknown = words.filter((word) => !findScenario(word.name) && !STEPS.some((step) => readFault(word, step)));
  const torn = STEPS.filter((step) => words.filter(({ name }) => findScenario(name)?.[step]).length > 1);
  const lasting = lastingWords(words);
  const isLong = lasting.some(({ milliseconds = 0 }) => milliseconds > MOST_MILLISECONDS);
  const names = Object.keys(scenarios).join(', ');
  return [
    ...unknown.map((word) => `the order asks for "${printWord(word)}"; the sandbox has faults, and these: ${names}`),
    ...torn.map((step) => `the order asks for more than one outcome of the step "${step}"`),
    ...(lasting.length > MOST_WORDS ? [`the order asks for more than ${MOST_WORDS} things beyond the start`] : []),
    ...(isLong ? [`the order asks to wait more than ${MOST_MILLISECONDS} milliseconds beyond the start`] : []),
  ];
}

function readOrderWords(query: Arrival['query']): Word[] | undefined {
  const texts = [readText(query, 'order_id'), readText(query, 'confirmation_number')];
  const [chosen] = texts.flatMap((text) => /^sandbox-([^.]*)/.exec(text?.toLowerCase() ?? '')?.[1] ?? []);
  // A plus sign that nobody encoded arrives as a space.
  return chosen?.split(/[+ ]/).filter(Boolean).map(parseWord);
}

function findScenario(name: string) {
  return Object.hasOwn(scenarios, name) ? scenarios[name] : undefined;
}

/** The fault of a word, if it hits this step: `offer-hang` the offer, and `hang` the start that brings the word. */
function readFault({ name, milliseconds }: Word, step: Step): string | undefined {
  const bare = name.startsWith(`${step}-`) ? name.slice(step.length + 1) : name;
  const isForStep = bare !== name || step === 'start';
  if (!isForStep || !Object.hasOwn(FAULTS, bare)) return undefined;
  return printWord({ name: bare, ...(milliseconds !== undefined && { milliseconds }) });
}

/** How often a flow was started at this address for this order. */
function countStarts(arrival: Arrival, { entries }: History): number {
  const order = ({ query }: Arrival) =>
    `${readText(query, 'order_id') ?? ''} ${readText(query, 'confirmation_number') ?? ''}`;
  return entries.filter(
    (entry) =>
      entry.outcome !== 'refused' &&
      findRoute(entry)?.step === 'start' &&
      entry.path === arrival.path &&
      order(entry) === order(arrival),
  ).length;
}
