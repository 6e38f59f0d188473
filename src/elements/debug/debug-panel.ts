import { html, nothing, type TemplateResult } from 'lit';
import { EXPLANATIONS } from '../../offer/explanations.ts';
import type { Reason } from '../../offer/reason.ts';
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
import { mistakesOf } from './mistake-words.ts';
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
  const fields = ('fields' in outcome && outcome.fields) || [];
  const isSigned = inputs.text('token') !== undefined;
  const mistakes = mistakesOf(host);
  const rows: [string, string | TemplateResult | undefined][] = [
    ['state', outcome.state],
    ['reason', reason],
    ['it means', reason && EXPLANATIONS[reason].words],
    ['to do', reason && fixOf(reason, fields, inputs)],
    ['fields', fields.map(fieldWords).join(', ')],
    ['mistakes', mistakes.length > 0 ? listOf(mistakes) : undefined],
    ['order from', isSigned ? 'token' : inquiry && orderFrom(inquiry, inputs, overheard)],
    ['total', totalWords(overheard)],
    ['shopper from', isSigned ? 'token' : inquiry && shopperFrom(inquiry, overheard)],
    ['consent', consentWords(inputs, granted, overheard)],
    ['endpoint', inquiry?.address && `${inquiry.address.origin}${inquiry.address.pathname}`],
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

/** What to do, as things stand here. */
function fixOf(reason: Reason, fields: readonly string[], inputs: Inputs): string {
  const { fix, fixWithoutFields = fix } = EXPLANATIONS[reason];
  if (reason === 'no-consent') return consentFix(inputs) ?? fix;
  return fields.length > 0 ? fix : fixWithoutFields;
}

function listOf(words: readonly string[]): TemplateResult {
  return html`<ul>
    ${words.map((word) => html`<li>${word}</li>`)}
  </ul>`;
}

/** Rounded down: 4.49 is not 4.5. */
function wordsOf({ text, on, contrast }: Unreadable): string {
  return `--offer-${text} on --offer-${on} (${Math.floor(contrast * 10) / 10})`;
}
