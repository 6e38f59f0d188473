import { html, type TemplateResult } from 'lit';
import type { CardWord } from '../../offer/words.ts';
import type { Say } from './speech.ts';

/** Tells ears what a press of the link does, behind its label. */
export function newTab(say: Say<CardWord>): TemplateResult {
  const { text, lang } = say('newTab');
  return html`<span class="aside" lang=${lang}> ${text}</span>`;
}
