import type { Figure, Results, Spread } from './results.ts';

/** A ratio of two figures, or a figure by itself, and what it is to be at most. */
export interface Goal {
  what: string;
  of: Figure;
  to?: Figure;
  /** What is no part of the cost of either: the page's own. */
  without?: Figure;
  most: number;
}

const PLAIN_50: Figure = ['plain', 'far-50', 'offer'];
const PLAIN_150: Figure = ['plain', 'far-150', 'offer'];
const PAGE_THREAD: Figure = ['nothing', 'fast', 'thread'];

export const goals: readonly Goal[] = [
  {
    what: 'time to the offer, to the hand-written element’s',
    of: ['plain', 'fast', 'offer'],
    to: ['hand-written', 'fast', 'offer'],
    most: 1.1,
  },
  {
    what: 'the same, throttled 4 times',
    of: ['plain', 'slow', 'offer'],
    to: ['hand-written', 'slow', 'offer'],
    most: 1.1,
  },
  {
    what: 'main-thread time, to the hand-written element’s',
    of: ['plain', 'fast', 'thread'],
    to: ['hand-written', 'fast', 'thread'],
    most: 1.2,
  },
  {
    what: 'the same, throttled 4 times',
    of: ['plain', 'slow', 'thread'],
    to: ['hand-written', 'slow', 'thread'],
    most: 1.2,
  },
  {
    what: 'time to the offer, to squatch-js’s',
    of: ['plain', 'fast', 'offer'],
    to: ['squatch', 'fast', 'offer'],
    most: 0.25,
  },
  { what: 'boot line, to the script tag, 50 ms', of: ['boot', 'far-50', 'offer'], to: PLAIN_50, most: 0.7 },
  { what: 'boot line, to the script tag, 150 ms', of: ['boot', 'far-150', 'offer'], to: PLAIN_150, most: 0.63 },
  { what: 'boot line on one origin, 50 ms', of: ['boot', 'near-50', 'offer'], to: PLAIN_50, most: 0.48 },
  { what: 'boot line on one origin, 150 ms', of: ['boot', 'near-150', 'offer'], to: PLAIN_150, most: 0.38 },
  { what: 'fragment, to the script tag, 50 ms', of: ['fragment', 'far-50', 'offer'], to: PLAIN_50, most: 0.3 },
  { what: 'fragment, to the script tag, 150 ms', of: ['fragment', 'far-150', 'offer'], to: PLAIN_150, most: 0.2 },
  {
    what: 'fragment, to the same markup in the page, 50 ms',
    of: ['fragment', 'far-50', 'offer'],
    to: ['markup', 'far-50', 'offer'],
    most: 1.15,
  },
  {
    what: 'fragment, to the same markup in the page, 150 ms',
    of: ['fragment', 'far-150', 'offer'],
    to: ['markup', 'far-150', 'offer'],
    most: 1.15,
  },
  {
    what: '100 elements, to one, main-thread time without the page’s own',
    of: ['elements-100', 'fast', 'thread'],
    to: ['elements-1', 'fast', 'thread'],
    without: PAGE_THREAD,
    most: 100,
  },
  {
    what: 'requests of 100 elements, to those of one',
    of: ['elements-100', 'inspected', 'requests'],
    to: ['elements-1', 'inspected', 'requests'],
    most: 1,
  },
  { what: 'preflights, from another origin', of: ['plain', 'inspected', 'preflights'], most: 0 },
  { what: 'layout shift', of: ['plain', 'fast', 'shift'], most: 0 },
  { what: 'longest task with a script, throttled 4 times, ms', of: ['plain', 'inspected', 'scriptTask'], most: 10 },
];

export interface Outcome extends Goal {
  found: Spread | undefined;
  /** By the median. `undefined` when one of the two was not measured. */
  reached: boolean | undefined;
}

export function outcomesOf(results: Results): Outcome[] {
  return goals.map((goal) => {
    const found = goal.to ? results.ratio(goal.of, goal.to, goal.without) : results.spread(...goal.of);
    return { ...goal, found, reached: found && found.median <= goal.most };
  });
}
