import { html, nothing, type TemplateResult } from 'lit';
import { EXPLANATIONS } from '../../offer/explanations.ts';
import type { Inquiry } from '../asking/inquiry.ts';
import { type Outcome, reasonOf } from '../asking/outcome.ts';
import type { Inputs } from '../attributes/inputs.ts';
import type { Unreadable } from '../contrast/mend-colours.ts';
import { adopt } from '../drawing/adopt.ts';
import type { OfferElement } from '../offer-element.ts';
import type { Overheard } from '../page/surroundings.ts';
import { contrastPart } from '../parts.ts';
import { consentFix, consentWords } from './consent-words.ts';
import { debugPanelStyles } from './debug-panel.styles.ts';
import { fieldWords } from './field-words.ts';
import { mistakeWords } from './mistake-words.ts';
import { orderFrom, shopperFrom, totalWords } from './order-words.ts';

/**
 * Says on the page why something is, or is not, shown, and what to do: names of fields and places, never their values. For
 * whoever sets the page up, so it is English, and no part of the offer.
 *
 * @param inquiry absent: nothing has been looked at yet
 * @param granted consent was given by the shop's own call
 * @param overheard what was found on the page around, if anybody looked
 */
export function debugPanel(
  host: OfferElement,
  outcome: Outcome,
  inquiry: Inquiry | undefined,
  inputs: Inputs,
  granted: boolean,
  overheard: Overheard | undefined,
): TemplateResult {
  adopt(host.renderRoot, debugPanelStyles);
  const unreadable = contrastPart.part?.unreadableIn(host) ?? [];
  const reason = reasonOf(outcome);
  const explanation = reason && EXPLANATIONS[reason];
  const isSigned = inputs.text('token') !== undefined;
  const rows: [string, string | undefined][] = [
    ['state', outcome.state],
    ['reason', reason],
    ['it means', explanation?.words],
    ['to do', (reason === 'no-consent' && consentFix(inputs)) || explanation?.fix],
    ['fields', 'fields' in outcome ? outcome.fields?.map(fieldWords).join(', ') : undefined],
    ['mistakes', mistakeWords(host)],
    ['order from', isSigned ? 'token' : inquiry && orderFrom(inquiry, inputs, overheard)],
    ['total', totalWords(overheard)],
    ['shopper from', isSigned ? 'token' : inquiry && shopperFrom(inquiry, overheard)],
    ['consent', consentWords(inputs, granted, overheard)],
    ['endpoint', inquiry?.address?.origin],
    ['mended', unreadable.map(wordsOf).join(', ')],
    ['request id', 'requestId' in outcome ? outcome.requestId : undefined],
  ];
  return html`<dl part="debug" lang="en" dir="ltr">
    ${rows.map(([name, value]) =>
      value
        ? html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`
        : nothing,
    )}
  </dl>`;
}

/** Rounded down: 4.49 is not 4.5. */
function wordsOf({ text, on, contrast }: Unreadable): string {
  return `--offer-${text} on --offer-${on} (${Math.floor(contrast * 10) / 10})`;
}
