import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../adopt.ts';
import type { Unreadable } from '../contrast/mend-colours.ts';
import type { Inquiry } from '../inquiry.ts';
import type { OfferElement } from '../offer-element.ts';
import { type Outcome, reasonOf } from '../outcome.ts';
import { contrastPart } from '../parts.ts';
import { debugPanelStyles } from './debug-panel.styles.ts';

/**
 * Says on the page why something is, or is not, shown: names of fields and sources, never their values. What each reason
 * means, and its cure, stands in the README: the words would weigh on every shopper for the sake of whoever sets the page
 * up.
 *
 * @param source of order and shopper, where it is none that was gathered
 */
export function debugPanel(
  host: OfferElement,
  outcome: Outcome,
  inquiry: Inquiry | undefined,
  source: 'token' | undefined,
): TemplateResult {
  adopt(host.renderRoot, debugPanelStyles);
  const unreadable = contrastPart.part?.unreadableIn(host) ?? [];
  const { gathered, address } = inquiry ?? {};
  const rows: [string, string | undefined][] = [
    ['state', outcome.state],
    ['reason', reasonOf(outcome)],
    ['fields', 'fields' in outcome ? outcome.fields?.join(', ') : undefined],
    ['order from', source ?? gathered?.order ?? 'none'],
    ['shopper from', source ?? gathered?.customer ?? 'none'],
    ['endpoint', address?.origin],
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
