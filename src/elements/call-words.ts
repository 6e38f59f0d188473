import { html, nothing, type TemplateResult } from 'lit';
import type { Reason } from '../offer/reason.ts';
import type { ActionFlow } from './action-flow.ts';
import { type Icon, icon } from './icons.ts';
import { strings } from './strings.ts';

/** For reasons that are not listed, trying again is in vain. */
const FAILURES: { readonly [reason in Reason]?: string } = {
  offline: strings.offline,
  'too-large': strings.fewer,
  'too-many-requests': strings.slowDown,
  // Somebody else is about it, in another tab.
  'already-used': strings.failed,
  'vendor-unavailable': strings.failed,
  timeout: strings.failed,
};

/**
 * What a shopper is told of a call that runs, or has failed.
 *
 * @param reload what to say where only another page could go on
 */
export function callWords(
  { busy, failure }: ActionFlow,
  covered: boolean,
  reload: string = strings.reload,
): string | undefined {
  if (busy) return strings.sending;
  if (covered) return strings.covered;
  return failure && (FAILURES[failure.reason] ?? reload);
}

/** Where it is told. It stands there from the beginning: what is new in a region that is new is not read out. */
export function callStatus(words: string | undefined, mark?: Icon): TemplateResult {
  return html`<p part="message" role="status" tabindex="-1" lang="en">${words ? sentence(words, mark) : nothing}</p>`;
}

/** Words of ours with their full stop at their end, whatever the direction around them. */
export function sentence(words: string, mark?: Icon): TemplateResult {
  return html`${mark ? icon(mark, 'mark') : nothing}<bdi>${words}</bdi>`;
}
