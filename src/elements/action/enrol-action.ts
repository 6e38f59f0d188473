import { html, nothing, type TemplateResult } from 'lit';
import type { EnrolmentAnswer } from '../../offer/enrolment.ts';
import type { EnrolAction } from '../../offer/offer.ts';
import { lookOf, type Presentation } from '../offer-card.ts';
import { actionStrings } from './action-strings.ts';
import { callStatus, callWords } from './call-words.ts';
import type { EnrolFlow } from './enrol-flow.ts';

/** What the button needs of the element it stands in. */
export interface EnrolActionOptions {
  presentation: Presentation;
  covered: boolean;
  onPress(event: Event): void;
}

/** A button that enrols, and in its place, once there is one, the answer. */
export function enrolAction({ label }: EnrolAction, flow: EnrolFlow, options: EnrolActionOptions): TemplateResult {
  const { answer, busy } = flow;
  const button = html`<button
    part="action"
    type="button"
    class=${lookOf(options.presentation)}
    aria-disabled=${busy ? 'true' : nothing}
    @click=${options.onPress}
  >
    ${label}
  </button>`;
  return html`${answer ? nothing : button}
  ${
    answer
      ? callStatus(answerWords(answer), answer.status === 'enrolled' ? 'check' : 'info')
      : callStatus(callWords(flow, options.covered))
  }`;
}

function answerWords(answer: EnrolmentAnswer): string {
  if (answer.status === 'enrolled') return actionStrings.joined;
  if (answer.status === 'uncertain') return actionStrings.maybeJoined;
  return answer.reason === 'limit-reached' || answer.reason === 'already-used'
    ? actionStrings.limitReached
    : actionStrings.notJoined;
}
