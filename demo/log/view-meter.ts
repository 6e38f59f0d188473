import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { type Records, type Watched, watchOffer, watchRecords } from '../stage/watch-views.ts';

/** The elements of the page, and what the meter calls their offers. */
const OFFERS = [
  ['referral-offer', 'Referral'],
  ['post-purchase-offer', 'Partner’s offer'],
] as const;

const NOTHING: Watched = { share: 0, time: 0, isShown: false, hasOffer: false };

/** Shows a view as it is counted: the share in view, the second, what waits in the browser, what the vendor has. */
export class ViewMeter extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    offers: { state: true, attribute: false },
    records: { state: true, attribute: false },
  };

  declare private offers: readonly Watched[];
  declare private records: Records;

  constructor() {
    super();
    this.offers = OFFERS.map(() => NOTHING);
    this.records = { waiting: 0, told: 0 };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const [index, [tag]] of OFFERS.entries()) {
      const element = document.querySelector<HTMLElement>(tag);
      if (!element) continue;
      watchOffer(element, (watched) => {
        if (line(watched) === line(this.offers[index] ?? NOTHING)) return;
        this.offers = this.offers.with(index, watched);
      });
    }
    watchRecords((records) => {
      this.records = records;
    });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { waiting, told } = this.records;
    return html`
      <h3>Half in view for a second</h3>
      <ul>
        ${OFFERS.map(([, name], index) => offerRow(name, this.offers[index] ?? NOTHING))}
      </ul>
      <dl>
        <div><dt>Waiting in the browser</dt><dd data-record="waiting">${waiting}</dd></div>
        <div><dt>In the vendor’s log</dt><dd data-record="told">${told}</dd></div>
      </dl>
    `;
  }
}

function offerRow(name: string, watched: Watched): TemplateResult {
  const share = Math.round(watched.share * 100);
  return html`<li class=${watched.isShown ? 'shown' : watched.time > 0 ? 'running' : ''}>
    <span class="name">${name}</span>
    <span class="word">${wordOf(watched)}</span>
    <span class="track"><span style="inline-size: ${share}%"></span></span>
  </li>`;
}

function wordOf({ share, time, isShown, hasOffer }: Watched): string {
  if (!hasOffer) return 'No offer';
  if (isShown) return 'Shown';
  const percent = `${Math.round(share * 100)} %`;
  return time > 0 ? `${percent}, ${(Math.min(time, 1_000) / 1_000).toFixed(1)} s` : percent;
}

/** All that a row shows: while this stays the same, nothing is drawn anew. */
function line(watched: Watched): string {
  return `${wordOf(watched)} ${watched.share.toFixed(2)} ${watched.time > 0}`;
}

customElements.define('view-meter', ViewMeter);
