import type { EnrolmentAnswer } from '../../offer/enrolment.ts';
import { parseEnrolmentAnswer } from '../../offer/parse-act-answer.ts';
import type { Question } from '../asking/question.ts';
import { ActionFlow, oneForEach } from './action-flow.ts';

/** How far a shopper has come with joining. */
export class EnrolFlow extends ActionFlow {
  #answer: EnrolmentAnswer | undefined;

  /** What became of it. Once there is an answer, it is not asked again. */
  get answer(): EnrolmentAnswer | undefined {
    return this.#answer;
  }

  override get done(): boolean {
    return this.#answer?.status === 'enrolled';
  }

  async enrol(question: Question): Promise<void> {
    if (this.busy || this.#answer) return;
    this.#answer = await this.call(question, parseEnrolmentAnswer, ({ reason }) => ({ status: 'uncertain', reason }));
    this.changed();
  }
}

export const enrolFlowOf = oneForEach(() => new EnrolFlow());
