import { recordedAnswers } from './recorded/recorded-answers.ts';
import { STEPS, type Step } from './step.ts';

/**
 * What becomes of a whole flow: the outcome of each step, where it is not the usual one. `once` spares every second flow
 * of the same order, so that whoever starts anew gets on.
 */
export type Scenario = Partial<Record<Step, string>> & { once?: true };

const own = {
  default: {},

  // The same five offers, as each generation writes them.
  'web-components': { offer: 'offer-web-components' },
  'plain-types': { offer: 'offer-plain-types' },
  'v1-sections': { offer: 'offer-v1-sections' },
  'v1-few-sections': { offer: 'offer-v1-few-sections' },
  'v1-impossible-progress': { offer: 'offer-v1-impossible-progress' },

  // What a flow says of itself.
  'no-personalization': { start: 'flow-no-personalization' },
  'personalization-0': { start: 'flow-personalization-0' },
  'personalization-1': { start: 'flow-personalization-1' },
  delayed: { start: 'flow-delayed' },
  popup: { start: 'flow-popup' },
  'pale-colour': { start: 'flow-pale-colour' },
  'hostile-colour': { start: 'flow-hostile-colour' },
  'no-colour': { start: 'flow-no-colour' },
  'flow-links-list': { start: 'flow-links-list' },
  'flow-foreign-link': { start: 'flow-foreign-link' },
  'flow-without-link': { start: 'flow-without-link' },
  'hint-again': { start: 'flow-hint', hint: 'flow-hint' },

  // No offer, for one reason or another.
  'no-offer': { offer: 'offer-none-202' },
  'event-only': { offer: 'offer-event-only' },
  'labels-swapped': { offer: 'offer-labels-swapped' },
  'without-content': { offer: 'offer-without-content' },
  'data-empty': { offer: 'offer-data-empty' },
  'data-missing': { offer: 'offer-data-missing' },
  'no-accept': { offer: 'offer-no-accept' },
  'no-text': { offer: 'offer-no-text' },
  'site-blocked': { offer: 'offer-site-blocked-403' },
  'site-blocked-at-start': { start: 'flow-site-blocked-403' },
  'integration-missing': { start: 'flow-new-error-string' },
  'integration-missing-list': { start: 'flow-integration-missing-404' },
  'placement-unknown': { offer: 'offer-placement-unknown-422' },
  'placement-unknown-at-start': { start: 'flow-placement-unknown-422' },
  'placement-disabled': { offer: 'offer-placement-disabled-422' },
  'placement-disabled-at-start': { start: 'flow-placement-disabled-422' },
  'flow-expired': { offer: 'offer-flow-expired-410', once: true },
  'flow-expired-later': { offer: 'offer-expired-later', once: true },
  'flow-expired-always': { offer: 'offer-flow-expired-410' },

  // Unusual, and fine.
  'status-200': { offer: 'offer-status-200' },
  'links-list': { offer: 'offer-links-list' },
  'event-first': { offer: 'offer-event-first' },
  'only-one': { offer: 'offer-last' },
  'ends-without-link': { offer: 'offer-ends-without-link' },
  'no-event-link': { offer: 'offer-no-event-link' },
  'no-decline': { offer: 'offer-no-decline' },
  'accept-unnamed': { offer: 'offer-accept-unnamed' },
  'decline-without-post': { offer: 'offer-decline-without-post' },
  moved: { offer: 'offer-moved' },
  'moved-endlessly': { offer: 'offer-moved-endlessly' },
  'image-slow': { offer: 'offer-image-slow' },
  'image-broken': { offer: 'offer-image-broken' },
  'http-image': { offer: 'offer-http-image' },
  'event-without-body': { event: 'offer-shown-empty-answer' },
  'event-expired': { event: 'event-flow-expired-410' },
  'reject-ends': { reject: 'reject-nothing-left' },
  'reject-expired': { reject: 'reject-flow-expired-410', once: true },

  // What nobody should believe, and what nobody should try to hold.
  'foreign-links': { offer: 'offer-foreign-links' },
  hostile: { offer: 'offer-hostile' },
  deep: { offer: 'offer-deep' },
  wide: { offer: 'offer-wide' },
  'huge-text': { offer: 'offer-huge-text' },
  'self-similar': { offer: 'offer-self-similar' },
} satisfies Record<string, Scenario>;

/** Every scenario by name. The answers of the contract can be asked for as well, each at its step. */
export const scenarios: Readonly<Record<string, Scenario>> = { ...own, ...recordedScenarios() };

function recordedScenarios(): Record<string, Scenario> {
  const byStep: Partial<Record<Step, object>> = recordedAnswers;
  return Object.fromEntries(
    STEPS.flatMap((step) => Object.keys(byStep[step] ?? {}).map((name) => [name, { [step]: name }])),
  );
}
