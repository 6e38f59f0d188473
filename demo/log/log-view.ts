import { html, nothing, type TemplateResult } from 'lit';
import type { CouponRedemptionOutcome } from '../../src/index.ts';
import type { Activity } from '../stage/activity.ts';
import type { Records, Watched } from '../stage/watch-views.ts';
import { viewMeter } from './view-meter.ts';

export interface LogTools {
  readonly activities: readonly Activity[];
  readonly watched: Watched;
  readonly records: Records;
  /** What became of the till's latest order. */
  readonly till: CouponRedemptionOutcome | 'asking' | undefined;
  recordAtTill(): void;
}

/** What was asked and said on the way, with everything hidden that says who somebody is. */
export function logView({ activities, watched, records, till, recordAtTill }: LogTools): TemplateResult {
  return html`<section class="log" aria-labelledby="log">
    <h2 id="log">Requests and events</h2>
    ${viewMeter(watched, records)}
    <div class="till">
      <button type="button" name="till" aria-describedby="till" @click=${recordAtTill}>
        Record an order as a till does
      </button>
      <p class="hint" id="till" role="status">${tillWords(till)}</p>
    </div>
    <ol class="activity">
      ${activities.map(activityRow)}
    </ol>
  </section>`;
}

function tillWords(outcome: LogTools['till']): string {
  if (!outcome) return 'With a coupon, and no shopper’s name. Offline, it is kept in this browser and sent later.';
  if (outcome === 'asking') return 'One moment …';
  return 'reason' in outcome ? `Outcome: ${outcome.status}, ${outcome.reason}.` : `Outcome: ${outcome.status}.`;
}

function activityRow({ at, actor, text, detail }: Activity): TemplateResult {
  return html`<li class=${actor}>
    <span class="when">${(at / 1000).toFixed(2)} s</span>
    <span class="actor">${actor}</span>
    <code>${text}</code>
    ${
      detail === undefined
        ? nothing
        : html`<details>
            <summary>Details<span class="aside"> of ${text}</span></summary>
            <pre tabindex="0">${JSON.stringify(detail, null, 2)}</pre>
          </details>`
    }
  </li>`;
}
