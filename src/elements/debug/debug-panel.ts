import { html, nothing, type TemplateResult } from 'lit';
import type { Inquiry } from '../inquiry.ts';
import { type Outcome, reasonOf } from '../outcome.ts';

/**
 * Says on the page why something is, or is not, shown: names of fields and sources, never their values. What each reason
 * means, and its cure, stands in the README: the words would weigh on every shopper for the sake of whoever sets the page
 * up.
 *
 * @param source of order and shopper, where it is none that was gathered
 */
export function debugPanel(
  outcome: Outcome,
  inquiry: Inquiry | undefined,
  source: 'token' | undefined,
): TemplateResult {
  const { gathered, address } = inquiry ?? {};
  const rows: [string, string | undefined][] = [
    ['state', outcome.state],
    ['reason', reasonOf(outcome)],
    ['fields', 'fields' in outcome ? outcome.fields?.join(', ') : undefined],
    ['order from', source ?? gathered?.order ?? 'none'],
    ['shopper from', source ?? gathered?.customer ?? 'none'],
    ['endpoint', address?.origin],
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
