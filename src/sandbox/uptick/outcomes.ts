import type { Outcome } from '../vendor.ts';
import { acceptOutcomes, eventOutcomes, rejectOutcomes } from './answer-outcomes.ts';
import { flowOutcomes } from './flow-outcomes.ts';
import { offerOutcomes } from './offer-outcomes.ts';
import type { Step } from './step.ts';

/** What each step can end in. A hint is fetched to start, so it can end in whatever a start can. */
export const outcomesByStep: Readonly<Record<Exclude<Step, 'hint'>, Readonly<Record<string, Outcome>>>> = {
  start: flowOutcomes,
  offer: offerOutcomes,
  event: eventOutcomes,
  reject: rejectOutcomes,
  accept: acceptOutcomes,
};

/** The same by name alone. */
export const outcomes: Readonly<Record<string, Outcome>> = Object.assign({}, ...Object.values(outcomesByStep));
