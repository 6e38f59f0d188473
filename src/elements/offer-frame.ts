import { html, type TemplateResult } from 'lit';

/** What stands around an offer. */
export function offerFrame(offer: unknown, badge?: TemplateResult): TemplateResult {
  return html`<slot name="before"></slot>${badge}${offer}<slot name="after"></slot>`;
}

/** All that an element draws: what came of asking, and what `debug` says of it. */
export function elementFrame(outcome: TemplateResult, debug?: unknown): TemplateResult {
  return html`${outcome}${debug}`;
}

/** An invitation, and its hosted journey once that is open. */
export function referralFrame(card: TemplateResult, journey?: unknown): TemplateResult {
  return html`${card}${journey}`;
}

/** An element in which one offer follows another, and the line that tells what became of the one before. */
export function flowFrame(element: TemplateResult, said?: string): TemplateResult {
  return html`${element}
      <p part="status" class="aside" role="status" tabindex="-1">${said}</p>`;
}
