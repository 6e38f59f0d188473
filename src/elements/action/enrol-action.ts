import { html, nothing, type TemplateResult } from 'lit';
import type { EnrolmentAnswer } from '../../offer/enrolment.ts';
import type { EnrolAction } from '../../offer/offer.ts';
import type { ActionWord } from '../../offer/words.ts';
import { lookOf, type Presentation } from '../drawing/offer-card.ts';
import type { Say } from '../drawing/speech.ts';
import { callStatus, callWord } from './call-word.ts';
import type { EnrolFlow } from './enrol-flow.ts';

/** What the button needs of the element it stands in. */
export interface EnrolActionOptions {
  presentation: Presentation;
  covered: boolean;
  say: Say<ActionWord>;
  onPress(event: Event): void;
}

/** A button that enrols, and in its place, once there is one, the answer. */
export function enrolAction({ label }: EnrolAction, flow: EnrolFlow, options: EnrolActionOptions): TemplateResult {
  const { answer, busy } = flow;
  const { say } = options;
  const word = callWord(flow, options.covered);
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
      ? callStatus(say(answerWord(answer)), answer.status === 'enrolled' ? 'check' : 'info')
      : callStatus(word && say(word))
  }`;
}

function answerWord(answer: EnrolmentAnswer): ActionWord {
  if (answer.status === 'enrolled') return 'joined';
  if (answer.status === 'uncertain') return 'maybeJoined';
  return answer.reason === 'limit-reached' || answer.reason === 'already-used' ? 'limitReached' : 'notJoined';
}
