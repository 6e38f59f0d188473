import { ElementRenderer, render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { NOTE_TYPE } from '../offer/fragment.ts';
import type { Fragment } from '../proxy/index.ts';
import { firstDrawing } from './first-drawing.ts';
import { firstStyles } from './first-styles.ts';

/**
 * A fragment as HTML: the element, in it the offer as a declarative shadow root, and the note for the element that takes
 * over. What only an element can draw comes without a shadow root: the element then draws it from the note, unasked.
 */
export function renderFragment(fragment: Fragment): string {
  const { element, attributes, level, note } = fragment;
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return [
    `<${element} fragment="${level}"${given.join('')}>`,
    shadowRoot(fragment),
    // No markup in a data block, whatever its text: nothing in it can end it.
    `<script type="${NOTE_TYPE}">${JSON.stringify(note).replaceAll('<', '\\u003c')}</script>`,
    `</${element}>`,
  ].join('');
}

function shadowRoot({ element, attributes, level, nonce, note: { answer, presentation } }: Fragment): string {
  const offer = answer?.offer;
  const drawing = offer && firstDrawing(element, offer, { level, presentation, language: attributes['locale'] });
  if (!drawing) return '';
  const style = nonce ? `<style nonce="${escaped(nonce)}">` : '<style>';
  // The slots want to know whose they are; what that is, nobody asks.
  const markup = collectResultSync(render(drawing, { customElementHostStack: [new Host(element)] }));
  return `<template shadowrootmode="open">${style}${firstStyles(offer)}</style>${markup}</template>`;
}

class Host extends ElementRenderer {}

/** For an attribute in double quotes. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
