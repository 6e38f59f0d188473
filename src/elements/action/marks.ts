import { svg, type TemplateResult } from 'lit';

/** What stands before a sentence: what went well, went wrong, or is to be known. */
export const marks = {
  alert: svg`<path d="M10 6v5m0 2.500v.5M10 2.500a7.500 7.500 0 1 0 0 15 7.500 7.500 0 0 0 0-15z" />`,
  check: svg`<path d="m4 11 4 4 8-10" />`,
  cross: svg`<path d="M5 5 15 15M15 5 5 15" />`,
  info: svg`<path d="M10 9v5m0-8.500v.5M10 2.500a7.500 7.500 0 1 0 0 15 7.500 7.500 0 0 0 0-15z" />`,
} satisfies Record<string, TemplateResult>;

export type Mark = keyof typeof marks;
