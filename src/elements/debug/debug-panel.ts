import { html, nothing, type TemplateResult } from 'lit';
import type { Unreadable } from '../contrast/mend-colours.ts';
import type { Inquiry } from '../inquiry.ts';
import { type Outcome, reasonOf } from '../outcome.ts';

/**
 * Says on the page why something is, or is not, shown: names of fields and sources, never their values. What each reason
 * means, and its cure, stands in the README: the words would weigh on every shopper for the sake of whoever sets the page
 * up.
 *
 * @param source of order and shopper, where it is none that was gathered
 * @param unreadable colours of the shop's that could not be read on one another, and have been mended
 */
export function debugPanel(
  outcome: Outcome,
  inquiry: Inquiry | undefined,
  source: 'token' | undefined,
  unreadable: readonly Unreadable[] = [],
): TemplateResult {
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
  return html`<dl part="debug">
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
