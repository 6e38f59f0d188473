import { html, nothing, type TemplateResult } from 'lit';
import type { Word } from './speech.ts';

/** What stands around an offer. */
export function offerFrame(offer: unknown, badge?: TemplateResult): TemplateResult {
  return html`<slot name="before"></slot>${badge}${offer}<slot name="after"></slot>`;
}

/** One after the other: what came of asking and what `debug` says of it, a card and its journey once that is open. */
export function pair(first: TemplateResult, second?: unknown): TemplateResult {
  return html`${first}${second}`;
}

/** An element in which one offer follows another, and the line that tells what became of the one before. */
export function flowFrame(element: TemplateResult, said?: Word): TemplateResult {
  return html`${element}
      <p part="status" class="aside" role="status" tabindex="-1" lang=${said?.lang ?? nothing}>${said?.text}</p>`;
}
