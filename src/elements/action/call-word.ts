import { html, nothing, type TemplateResult } from 'lit';
import type { Reason } from '../../offer/reason.ts';
import type { ActionWord } from '../../offer/words.ts';
import { icon } from '../drawing/icon.ts';
import type { Word } from '../drawing/speech.ts';
import type { ActionFlow } from './action-flow.ts';
import { type Mark, marks } from './marks.ts';

/** For reasons that are not listed, trying again is in vain. */
const FAILURES: { readonly [reason in Reason]?: ActionWord } = {
  offline: 'offline',
  'too-large': 'fewer',
  'too-many-requests': 'slowDown',
  // Somebody else is about it, in another tab.
  'already-used': 'failed',
  'vendor-unavailable': 'failed',
  timeout: 'failed',
};

/**
 * What a shopper is told of a call that runs, or has failed.
 *
 * @param reload what to say where only another page could go on
 */
export function callWord(
  { busy, failure }: ActionFlow,
  covered: boolean,
  reload: ActionWord = 'reload',
): ActionWord | undefined {
  if (busy) return 'sending';
  if (covered) return 'covered';
  return failure && (FAILURES[failure.reason] ?? reload);
}

/** Where it is told. It stands there from the beginning: what is new in a region that is new is not read out. */
export function callStatus(word: Word | undefined, mark?: Mark): TemplateResult {
  return html`<p part="message" role="status" tabindex="-1" lang=${word?.lang ?? nothing} dir="auto">${word ? sentence(word.text, mark) : nothing}</p>`;
}

/** After its mark, if it has one. The block it stands in has a direction of its own, or the full stop would leave its end. */
export function sentence(text: string, mark?: Mark): TemplateResult {
  return html`${mark ? icon(marks[mark], 'mark') : nothing}<span>${text}</span>`;
}
