import { html, type TemplateResult } from 'lit';
import type { Records, Watched } from '../stage/watch-views.ts';

/** A view as it is counted: the share in view, the second, what waits in the browser, what the vendor has. */
export function viewMeter(watched: Watched, { waiting, told }: Records): TemplateResult {
  const share = Math.round(watched.share * 100);
  return html`<section class="meter" aria-labelledby="meter">
    <h3 id="meter">Seen is: half in view for a second</h3>
    <p class=${watched.isShown ? 'shown' : watched.time > 0 ? 'running' : ''}>
      <span class="word">${wordOf(watched)}</span>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <path class="track" d="M0 4h100" />
        <path class="share" d="M0 4h${share}" />
        <path class="half" d="M50 0v8" />
      </svg>
    </p>
    <dl>
      <div><dt>Waiting in the browser</dt><dd data-record="waiting">${waiting}</dd></div>
      <div><dt>Told to the vendor</dt><dd data-record="told">${told}</dd></div>
    </dl>
  </section>`;
}

/** All that the meter shows in words: while it stays the same, nothing is drawn anew. */
export function wordOf({ share, time, isShown, hasOffer }: Watched): string {
  if (!hasOffer) return 'No offer';
  if (isShown) return 'Shown';
  const percent = `${Math.round(share * 100)} %`;
  return time > 0 ? `${percent}, ${(Math.min(time, 1_000) / 1_000).toFixed(1)} s` : percent;
}
