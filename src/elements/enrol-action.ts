import { html, nothing, type TemplateResult } from 'lit';
import type { EnrolmentAnswer } from '../offer/enrolment.ts';
import type { EnrolAction } from '../offer/offer.ts';
import type { IconName } from '../offer/segment.ts';
import type { EnrolFlow } from './enrol-flow.ts';
import { failureWords, isPassing } from './failure-words.ts';
import { icon } from './icons.ts';
import { lookOf, type Presentation } from './offer-card.ts';
import { strings } from './strings.ts';

/** What the button needs of the element it stands in. */
export interface EnrolActionOptions {
  presentation: Presentation;
  covered: boolean;
  onPress(event: Event): void;
}

/** A button that enrols, and in its place, once there is one, the answer. */
export function enrolAction(
  { label }: EnrolAction,
  { answer, busy, failure }: EnrolFlow,
  { presentation, covered, onPress }: EnrolActionOptions,
): TemplateResult {
  const words = answer
    ? answerWords(answer)
    : busy
      ? strings.sending
      : covered
        ? strings.covered
        : failure && failureWords(failure.reason);
  const isLeft = !answer && !(failure && !isPassing(failure.reason));
  return html`${
    isLeft
      ? html`<button
          part="action"
          type="button"
          class=${lookOf(presentation)}
          aria-disabled=${busy ? 'true' : nothing}
          @click=${onPress}
        >
          ${label}
        </button>`
      : nothing
  }
    <p part="message" role="status" tabindex="-1" lang="en">${answer ? icon(markOf(answer)) : nothing}${words}</p>`;
}

function answerWords(answer: EnrolmentAnswer): string {
  if (answer.status === 'enrolled') return strings.joined;
  if (answer.status === 'uncertain') return strings.maybeJoined;
  return answer.reason === 'limit-reached' || answer.reason === 'already-used'
    ? strings.limitReached
    : strings.notJoined;
}

function markOf({ status }: EnrolmentAnswer): IconName {
  return status === 'enrolled' ? 'check' : 'info';
}
