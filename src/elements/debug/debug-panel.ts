import { html, nothing, type TemplateResult } from 'lit';
import type { Reason } from '../../offer/reason.ts';

/** What `debug` shows. Names of fields and sources; never their values. */
export interface DebugFacts {
  state: string;
  reason: Reason | undefined;
  /** Fields at fault, such as `customer.email`. */
  fields: readonly string[];
  orderSource: string | undefined;
  customerSource: string | undefined;
  endpoint: string | undefined;
  requestId: string | undefined;
}

/**
 * Says on the page why something is, or is not, shown. What each reason means, and its cure, stands in the README: the
 * words would weigh on every shopper for the sake of whoever sets the page up.
 */
export function debugPanel(facts: DebugFacts): TemplateResult {
  const rows: [string, string | undefined][] = [
    ['state', facts.state],
    ['reason', facts.reason],
    ['fields', facts.fields.join(', ')],
    ['order from', facts.orderSource ?? 'none'],
    ['shopper from', facts.customerSource ?? 'none'],
    ['endpoint', facts.endpoint],
    ['request id', facts.requestId],
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
