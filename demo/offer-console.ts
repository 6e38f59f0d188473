import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { CouponRedemptionOutcome } from '../src/index.ts';
import { type Activity, watchActivity } from './activity.ts';
import {
  type Chooser,
  listed,
  postPurchaseSituations,
  referralSituations,
  type Situation,
  type SituationGroup,
} from './situations.ts';

const MOST_ACTIVITIES = 40;

/** The strip beside the shop: what is shown, what happens to it, and what was said on the way. */
export class OfferConsole extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    presentation: { state: true, attribute: false },
    dialog: { state: true, attribute: false },
    debug: { state: true, attribute: false },
    referral: { state: true, attribute: false },
    postPurchase: { state: true, attribute: false },
    till: { state: true, attribute: false },
    activities: { state: true, attribute: false },
  };

  declare private presentation: string;
  declare private dialog: boolean;
  declare private debug: boolean;
  declare private referral: Situation | undefined;
  declare private postPurchase: Situation | undefined;
  /** What became of the till's latest order. */
  declare private till: CouponRedemptionOutcome | 'asking' | undefined;
  declare private activities: readonly Activity[];
  #orderNumber = 10482;
  #tillNumber = 0;

  constructor() {
    super();
    this.presentation = 'panel';
    this.dialog = false;
    this.debug = false;
    this.referral = listed(referralSituations)[0];
    this.postPurchase = listed(postPurchaseSituations)[0];
    this.till = undefined;
    this.activities = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    watchActivity((activity) => {
      this.activities = [activity, ...this.activities]
        .sort((one, other) => other.at - one.at)
        .slice(0, MOST_ACTIVITIES);
    });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`
      <div class="about">
        <h2>Offer Elements</h2>
        <p>Choose what happens. The shop is a sample; the elements, the proxy and every answer are real.</p>
      </div>
      <form @submit=${(event: Event) => event.preventDefault()}>
        <fieldset>
          <legend>Presentation</legend>
          <div class="choices">
            ${['panel', 'button', 'link'].map((word) =>
              this.#choice('presentation', word[0]?.toUpperCase() + word.slice(1), this.presentation === word, () =>
                this.#present(word),
              ),
            )}
          </div>
        </fieldset>
        <fieldset>
          <legend>The journey opens in</legend>
          <div class="choices">
            ${this.#choice('open', 'A new tab', !this.dialog, () => this.#openIn(false))}
            ${this.#choice('open', 'A dialog', this.dialog, () => this.#openIn(true))}
          </div>
        </fieldset>
        ${this.#switcher('referral', 'The referral offer', referralSituations, this.referral, (situation) => {
          this.referral = situation;
        })}
        <div>
          <button type="button" name="till" aria-describedby="till" @click=${this.#recordAtTill}>
            Record an order as a till does
          </button>
          <p class="hint" id="till" role="status">${tillWords(this.till)}</p>
        </div>
        ${this.#switcher(
          'post-purchase',
          'The offers after the purchase',
          postPurchaseSituations,
          this.postPurchase,
          (situation) => {
            this.postPurchase = situation;
          },
        )}
        <label class="check">
          <input type="checkbox" name="debug" .checked=${this.debug} @change=${this.#toggleDebug} />
          Say why, on the page
        </label>
        <button type="button" name="again" @click=${this.#again}>Place another order</button>
      </form>
      <section aria-labelledby="activity">
        <h3 id="activity">Requests and events</h3>
        <ol class="activity">
          ${this.activities.map(activityRow)}
        </ol>
      </section>
    `;
  }

  #choice(name: string, label: string, checked: boolean, choose: () => void): TemplateResult {
    return html`<label
      ><input type="radio" name=${name} value=${label} .checked=${checked} @change=${choose} /><span>${label}</span></label
    >`;
  }

  #switcher(
    name: string,
    label: string,
    groups: readonly SituationGroup[],
    chosen: Situation | undefined,
    choose: (situation: Situation) => void,
  ): TemplateResult {
    const situations = listed(groups);
    const change = (event: Event) => {
      const situation = event.target instanceof HTMLSelectElement && situations[Number(event.target.value)];
      if (!situation) return;
      choose(situation);
      this.#again();
    };
    const hint = groups.find((group) => group.situations.some((situation) => situation === chosen))?.hint;
    return html`<div>
      <label class="field">
        ${label}
        <select name=${name} aria-describedby=${hint ? `${name}-hint` : nothing} @change=${change}>
          ${groups.map(
            (group) => html`<optgroup label=${group.label}>
              ${group.situations.map(
                (situation) => html`<option value=${situations.indexOf(situation)}>${situation.label}</option>`,
              )}
            </optgroup>`,
          )}
        </select>
      </label>
      ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    </div>`;
  }

  #present(presentation: string): void {
    this.presentation = presentation;
    this.#element?.setAttribute('presentation', presentation);
  }

  #openIn(dialog: boolean): void {
    this.dialog = dialog;
    this.#element?.setAttribute('open', dialog ? 'dialog' : 'tab');
  }

  /** A new order, so that the questions are new ones. */
  #again(): void {
    this.#orderNumber += 1;
    const number = this.#orderNumber;
    for (const place of document.querySelectorAll('[data-order-number]')) place.textContent = `LKS-${number}`;
    apply('referral-offer', attributesOf(this.referral ?? {}, 'email', number));
    apply('post-purchase-offer', attributesOf(this.postPurchase ?? {}, 'order', number));
  }

  /** Offline too: what cannot be sent is kept in this browser, and sent when the network is back. */
  async #recordAtTill(): Promise<void> {
    const { offerElements } = window;
    if (!offerElements || !('recordCouponRedemption' in offerElements)) return;
    this.#tillNumber += 1;
    const order = {
      id: `TILL-${Date.now()}-${this.#tillNumber}`,
      total: '46.50',
      currency: 'GBP',
      coupon: 'TEA-9F3K-2PLM',
    };
    this.till = 'asking';
    this.till = await offerElements.recordCouponRedemption({ order, situation: 'till' }, { keepOffline: true });
  }

  #toggleDebug(): void {
    this.debug = !this.debug;
    for (const element of document.querySelectorAll('referral-offer, post-purchase-offer')) {
      element.toggleAttribute('debug', this.debug);
    }
  }

  get #element(): HTMLElement | null {
    return document.querySelector('referral-offer');
  }
}

type Attributes = Readonly<Record<string, string>>;

/** What brings a situation about: the sample's own order and shopper, changed as it says. */
function attributesOf(
  { scenario, chooser, attributes }: Partial<Situation>,
  usual: Chooser,
  number: number,
): Attributes {
  const choices: Record<Chooser, Attributes> = {
    email: { email: `${scenario}@sandbox.example` },
    order: { 'order-id': `SANDBOX-${scenario}.${number}` },
    coupon: { 'order-coupon': `SANDBOX-${scenario}` },
  };
  const sample = { 'order-id': `LKS-${number}`, email: 'rowan.ash@example.com' };
  return { ...sample, ...attributes, ...(scenario && choices[chooser ?? usual]) };
}

/** Sets an element's attributes, and takes away what an earlier situation left. */
function apply(tag: string, attributes: Attributes): void {
  const element = document.querySelector(tag);
  for (const name of ['consent', 'endpoint', 'preview', 'provider', 'record-coupon', 'order-coupon']) {
    if (!(name in attributes)) element?.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(attributes)) element?.setAttribute(name, value);
}

function tillWords(outcome: CouponRedemptionOutcome | 'asking' | undefined): string {
  if (!outcome) return 'With a coupon and no shopper. Offline, it is kept here and sent later.';
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
            <summary>Details</summary>
            <pre tabindex="0">${JSON.stringify(detail, null, 2)}</pre>
          </details>`
    }
  </li>`;
}

customElements.define('offer-console', OfferConsole);
