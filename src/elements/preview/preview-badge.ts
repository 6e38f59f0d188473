import { html, type TemplateResult } from 'lit';
import { adopt } from '../drawing/adopt.ts';
import { previewBadgeStyles } from './preview-badge.styles.ts';

/** Says that what stands below is a sample. */
export function previewBadge(root: HTMLElement | DocumentFragment): TemplateResult {
  adopt(root, previewBadgeStyles);
  return html`<span part="badge" lang="en">Preview</span>`;
}
