import { html, type TemplateResult } from 'lit';
import type { HeadingLevel } from './heading-level.ts';

/** A real heading. A template each, because the name of an element is no place for a value. */
export function heading(level: HeadingLevel, classes: string, content: unknown): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2 part="headline" class=${classes}>${content}</h2>`;
    case 3:
      return html`<h3 part="headline" class=${classes}>${content}</h3>`;
    case 4:
      return html`<h4 part="headline" class=${classes}>${content}</h4>`;
    case 5:
      return html`<h5 part="headline" class=${classes}>${content}</h5>`;
    default:
      return html`<h6 part="headline" class=${classes}>${content}</h6>`;
  }
}
