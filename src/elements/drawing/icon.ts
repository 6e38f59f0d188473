import { html, type TemplateResult } from 'lit';

/** A drawing of one line, on a grid of 20. Decoration: what it stands for is said in words beside it. */
export function icon(drawing: TemplateResult, classes = ''): TemplateResult {
  return html`<svg class="icon ${classes}" viewBox="0 0 20 20" aria-hidden="true">${drawing}</svg>`;
}
