import { html, nothing, type TemplateResult } from 'lit';
import type { Reason } from '../../offer/reason.ts';
import { icon } from '../icon.ts';
import type { ActionFlow } from './action-flow.ts';
import { actionStrings } from './action-strings.ts';
import { type Mark, marks } from './marks.ts';

/** For reasons that are not listed, trying again is in vain. */
const FAILURES: { readonly [reason in Reason]?: string } = {
  offline: actionStrings.offline,
  'too-large': actionStrings.fewer,
  'too-many-requests': actionStrings.slowDown,
  // Somebody else is about it, in another tab.
  'already-used': actionStrings.failed,
  'vendor-unavailable': actionStrings.failed,
  timeout: actionStrings.failed,
};

/**
 * What a shopper is told of a call that runs, or has failed.
 *
 * @param reload what to say where only another page could go on
 */
export function callWords(
  { busy, failure }: ActionFlow,
  covered: boolean,
  reload: string = actionStrings.reload,
): string | undefined {
  if (busy) return actionStrings.sending;
  if (covered) return actionStrings.covered;
  return failure && (FAILURES[failure.reason] ?? reload);
}

/** Where it is told. It stands there from the beginning: what is new in a region that is new is not read out. */
export function callStatus(words: string | undefined, mark?: Mark): TemplateResult {
  return html`<p part="message" role="status" tabindex="-1" lang="en">${words ? sentence(words, mark) : nothing}</p>`;
}

/** Words of ours with their full stop at their end, whatever the direction around them. */
export function sentence(words: string, mark?: Mark): TemplateResult {
  return html`${mark ? icon(marks[mark], 'mark') : nothing}<bdi>${words}</bdi>`;
}
