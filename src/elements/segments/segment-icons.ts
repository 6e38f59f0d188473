import { svg, type TemplateResult } from 'lit';
import type { IconName } from '../../offer/segment.ts';

/** Those a segment may ask for. */
export const segmentIcons: Readonly<Record<IconName, TemplateResult>> = {
  'arrow-down': svg`<path d="M10 4v12m-5-5 5 5 5-5" />`,
  'arrow-right': svg`<path d="M4 10h12m-5-5 5 5-5 5" />`,
  check: svg`<path d="m4 11 4 4 8-10" />`,
  gift: svg`<path d="M3 7h14v3H3zm1 3v7h12v-7M10 7v10M10 7C5 7 5 2 8 3c1.500.5 2 4 2 4s.5-3.500 2-4c3-1 3 4-2 4" />`,
  info: svg`<path d="M10 9v5m0-8.500v.5M10 2.500a7.500 7.500 0 1 0 0 15 7.500 7.500 0 0 0 0-15z" />`,
  star: svg`<path d="m10 3 2.200 4.500 4.800.7-3.500 3.400.8 4.900-4.300-2.300-4.300 2.300.8-4.900L3 8.200l4.800-.7z" />`,
};
