/**
 * A flow's id carries all that the sandbox has to know of the flow, so that it need not remember any: a UUID of version
 * 8, whose digits are its maker's own business (RFC 9562, section 5.8). In order: 9 random digits, 2 for the
 * integration, 1 for personalization, and 6 for each of three words: 2 for the word, 4 for its milliseconds.
 */

import { FAULTS } from '../faults.ts';
import type { Word } from '../scenario.ts';
import { integrationIds } from './integration-ids.ts';
import { SAMPLE_EVENT, SAMPLE_FLOW, SAMPLE_INTEGRATION } from './recorded/sample-flow.ts';
import { scenarios } from './scenarios.ts';
import { STEPS } from './step.ts';

export interface Flow {
  integration: string;
  /** False: no later call may hold a first name. */
  personalization: boolean;
  /** Those that say something about later steps. */
  words: readonly Word[];
}

/** As many words as an id has room for. */
export const MOST_WORDS = 3;

/** The longest wait that an id has room for. */
export const MOST_MILLISECONDS = 0xffff;

const INTEGRATIONS: readonly string[] = Object.values(integrationIds);

const WORDS = [
  ...Object.keys(scenarios),
  ...STEPS.filter((step) => step !== 'start').flatMap((step) => Object.keys(FAULTS).map((fault) => `${step}-${fault}`)),
];

/** The words that must be remembered beyond the start. */
export function lastingWords(words: readonly Word[]): Word[] {
  return words.filter(({ name }) => WORDS.includes(name));
}

/** A new id. Words beyond the first three are lost. */
export function makeFlowId({ integration, personalization, words }: Flow): string {
  const places = Array.from({ length: MOST_WORDS }, (_, place) => lastingWords(words)[place]);
  const digits = [
    crypto.randomUUID().replaceAll('-', '').slice(0, 9),
    hex(INTEGRATIONS.indexOf(integration), 2),
    hex(Number(personalization), 1),
    // Counted from 1, as 0 is a place left free.
    ...places.map((word) => hex(word ? WORDS.indexOf(word.name) + 1 : 0, 2) + hex(word?.milliseconds ?? 0, 4)),
  ].join('');
  return digits.replace(/^(.{8})(.{4})(.{3})(.{3})(.{12})$/, '$1-$2-8$3-8$4-$5');
}

/** What an id says of its flow; `undefined` when the sandbox did not make it, nor the contract's examples name it. */
export function readFlowId(id: string): Flow | undefined {
  if (id === SAMPLE_FLOW) return { integration: SAMPLE_INTEGRATION, personalization: true, words: [] };
  const [, ...groups] = /^(.{8})-(.{4})-8(.{3})-8(.{3})-(.{12})$/.exec(id) ?? [];
  const [, integration = '', personalization, ...places] =
    /^.{9}(..)(.)(.{6})(.{6})(.{6})$/.exec(groups.join('')) ?? [];
  const known = INTEGRATIONS[Number.parseInt(integration, 16)];
  if (known === undefined) return undefined;
  return { integration: known, personalization: personalization === '1', words: places.flatMap(readWord) };
}

/** Every flow has one event. Its id follows from the flow's. */
export function eventIdOf(flow: string): string {
  if (flow === SAMPLE_FLOW) return SAMPLE_EVENT;
  return flow.replace(/^.{8}/, (digits) => hex(0xffffffff - Number.parseInt(digits, 16), 8));
}

function readWord(place: string): Word[] {
  const name = WORDS[Number.parseInt(place.slice(0, 2), 16) - 1];
  const milliseconds = Number.parseInt(place.slice(2), 16);
  return name === undefined ? [] : [{ name, ...(milliseconds > 0 && { milliseconds }) }];
}

function hex(value: number, length: number): string {
  return value.toString(16).padStart(length, '0');
}
