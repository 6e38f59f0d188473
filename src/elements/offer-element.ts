import { type CSSResultGroup, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Answer, NextOfferRequest } from '../offer/next-offer-request.ts';
import type { CardOffer, Offer, SegmentsOffer } from '../offer/offer.ts';
import type { Address, Customer, Order } from '../offer/offer-request.ts';
import { present } from '../offer/present.ts';
import type { Reason } from '../offer/reason.ts';
import type { CardAction } from './action/card-action.ts';
import type { AskingRules } from './asking/asking-rules.ts';
import { plainText } from './asking/gather-request.ts';
import { type Inquiry, inquire } from './asking/inquiry.ts';
import { OfferTask } from './asking/offer-task.ts';
import { eventOf, type Outcome, reasonOf, sameOutcome } from './asking/outcome.ts';
import { proxyAddress } from './asking/proxy-address.ts';
import { silenceOf } from './asking/silence.ts';
import { attributes } from './attributes/attributes.ts';
import type { Given } from './attributes/given.ts';
import { propertiesOf } from './attributes/inputs.ts';
import { yesOrNo } from './attributes/yes-or-no.ts';
import { CustomStates, type OfferState } from './custom-states.ts';
import { outbox } from './delivery/outbox.ts';
import { resumeRedemptions } from './delivery/redemptions.ts';
import type { Presentation } from './drawing/offer-card.ts';
import { offerFrame, pair } from './drawing/offer-frame.ts';
import { hasOwnColours } from './drawing/own-colours.ts';
import { OfferSelectEvent, OfferShownEvent } from './events.ts';
import type { ServerFragment } from './fragment/server-fragment.ts';
import type { Later } from './later.ts';
import { offerDetail } from './offer-detail.ts';
import { offerElementStyles } from './offer-element.styles.ts';
import type { OfferFlow } from './offer-flow.ts';
import type { Surroundings } from './page/surroundings.ts';
import type { PageEntry } from './page-entry.ts';
import { pageStore } from './page-store.ts';
import { actionPart, contrastPart, debugPart, fragmentPart, pagePart, previewPart } from './parts.ts';
import { ViewObserver } from './viewing/view-observer.ts';
import { whenRead } from './when-read.ts';

/**
 * What both elements have in common: the shopper and the order they are told of, when they may ask, and what a page
 * sees of the outcome. How an offer is drawn, and where it is asked for, is each element's own.
 *
 * The attributes are described in the manual block of each element.
 *
 * @csspart base - The box around the offer.
 * @csspart picture - The room of a picture.
 * @csspart image - The picture.
 * @csspart content - Everything beside the picture.
 * @csspart headline - The headline.
 * @csspart description - What the offer is.
 * @csspart actions - The row in which the action stands.
 * @csspart action - What is pressed to take the offer.
 * @csspart privacy - The small print.
 * @csspart privacy-link - The link to the privacy notice.
 * @csspart terms-link - The link to the terms.
 * @csspart badge - Says that this is a preview; in a partner's offer, what the partner marks so.
 * @csspart debug - What `debug` says.
 */
export abstract class OfferElement extends LitElement {
  static override styles: CSSResultGroup = [offerElementStyles];

  static override readonly properties: PropertyDeclarations = {
    ...attributes(
      'endpoint provider presentation situation segment variation locale token total-basis consent analytics',
    ),
    ...attributes('email first-name last-name customer-title customer-id phone customer-source'),
    ...attributes(
      'order-id order-total order-currency order-date order-coupon order-discount order-items order-source',
    ),
    ...attributes('order-subscription order-gift preview debug', yesOrNo),
    order: { attribute: false },
    customer: { attribute: false },
    address: { attribute: false },
  };

  declare endpoint: string | undefined;
  declare provider: string | undefined;
  declare presentation: string | undefined;
  declare situation: string | undefined;
  declare segment: string | undefined;
  declare variation: string | number | undefined;
  declare locale: string | undefined;
  declare email: string | undefined;
  declare firstName: string | undefined;
  declare lastName: string | undefined;
  declare customerTitle: string | undefined;
  declare customerId: string | number | undefined;
  declare phone: string | undefined;
  declare orderId: string | number | undefined;
  declare orderTotal: string | number | undefined;
  declare orderCurrency: string | undefined;
  declare orderDate: string | undefined;
  declare orderCoupon: string | undefined;
  declare orderDiscount: string | number | undefined;
  declare orderItems: string | number | undefined;
  declare orderSubscription: boolean | undefined;
  declare orderGift: boolean | undefined;
  declare orderSource: string | undefined;
  declare customerSource: string | undefined;
  declare totalBasis: string | undefined;
  declare token: string | undefined;
  declare consent: string | undefined;
  declare analytics: string | undefined;
  declare preview: boolean | undefined;
  declare debug: boolean | undefined;
  /** The order, for pages that have it as an object: believed before the attributes. */
  declare order: Given<Order> | undefined;
  /** The shopper, likewise. */
  declare customer: Given<Customer> | undefined;
  /** The shopper's address, likewise. No attribute holds it. */
  declare address: Given<Address> | undefined;

  /** What this element asks, and needs for it. */
  protected abstract readonly rules: AskingRules;

  readonly #states = new CustomStates(this);
  readonly #task = new OfferTask(this, () => this.#inquiry?.question);
  readonly #inputs = propertiesOf(this);
  #cardAction: CardAction | undefined;
  #coming: Promise<unknown> | undefined;
  #unsubscribe: (() => void) | undefined;
  #unwait: (() => void) | undefined;
  #granted = false;
  #resumed = false;
  #finished: Offer | undefined;
  #inquiry: Inquiry | undefined;
  #silence: Outcome | undefined;
  #announced: Outcome = { state: 'initial' };
  /** What the shop's server drew. */
  #fragment: ServerFragment | undefined;
  #surroundings: Surroundings | undefined;

  constructor() {
    super();
    new ViewObserver(this, () => this.#drawn, this.#seen);
  }

  override connectedCallback(): void {
    if (this.hasAttribute('fragment') && !this.#fragment) {
      // Until it has been read, what the server drew stands as it is. Where that fails, for good.
      fragmentPart
        .load()
        .then((part) => part.readFragment(this, this.#goOn))
        .catch(() => {});
      return;
    }
    super.connectedCallback();
    this.#unsubscribe = pageStore.subscribe(this.#reconsider);
    this.#unwait = whenRead(this.#reconsider);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unwait?.();
  }

  /** Why there is no offer; `undefined` while there is one, or while that is not known. */
  get reason(): Reason | undefined {
    return reasonOf(this.outcome);
  }

  /** Gives this element the consent it waits for. */
  grantConsent(): void {
    this.#granted = true;
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    // Out of the document there is nobody to ask for, and no language around. On return everything is looked at anew.
    if (!this.isConnected) return;
    const ask = () => this.#inquire();
    this.#inquiry = this.#fragment?.inquire(ask) ?? ask();
    this.#silence = silenceOf(this.#inquiry);
    if (this.#inquiry.question) this.prepare();
    if (!this.#inquiry.mayAsk || this.isPreview) return;
    this.#resume();
  }

  override render(): TemplateResult {
    return pair(this.#renderOutcome(this.outcome), this.#inputs.flag('debug') ? this.#renderDebug() : nothing);
  }

  protected override updated(): void {
    const { outcome } = this;
    this.#states.set(this.#state);
    if (outcome.state === 'shown' && hasOwnColours(this)) this.want(contrastPart)?.keepReadable(this);
    if (sameOutcome(outcome, this.#announced)) return;
    this.#announced = outcome;
    const event = eventOf(outcome);
    if (event) this.dispatchEvent(event);
  }

  /** An update is complete when what it wants has come, and is drawn. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    if (!this.#coming) return isComplete;
    await this.#coming;
    return super.getUpdateComplete();
  }

  /**
   * A part that is wanted now. Where it is still to come, everything is looked at anew when it is here; where it cannot
   * be had, what it would add is missing.
   */
  protected want<Part>(later: Later<Part>): Part | undefined {
    if (!later.part) this.#coming = Promise.allSettled([this.#coming, later.load().then(this.#reconsider)]);
    return later.part;
  }

  /** Fetches, while the question is on its way, what its answer will most likely need. */
  protected prepare(): void {}

  /**
   * Tells the page that the offer's link was pressed.
   *
   * @returns whether it goes on; otherwise the press has no effect
   */
  protected select(event: Event): boolean {
    const { outcome } = this;
    const goesOn =
      outcome.state === 'shown' &&
      this.dispatchEvent(new OfferSelectEvent(offerDetail(outcome.offer))) &&
      !this.isPreview;
    if (!goesOn) event.preventDefault();
    return goesOn;
  }

  /** A framework may have set the property to a word. */
  protected get isPreview(): boolean | undefined {
    return this.#inputs.flag('preview');
  }

  /** The flow of offers that is shown. */
  protected get flow(): OfferFlow | undefined {
    return this.#task.flow;
  }

  /** Answers the offer that is shown, and asks for the next. */
  protected async answer(offer: SegmentsOffer, answer: Answer): Promise<void> {
    const address = proxyAddress(plainText(this.endpoint), '/v1/next-offer');
    const request: NextOfferRequest = { continuation: offer.continuation, answer };
    if (address) await this.flow?.goOn({ address, body: JSON.stringify(request) });
  }

  /** The shopper has done what the offer asks; the offer stays where it is. */
  protected finish(offer: Offer): void {
    this.#finished = offer;
    this.#states.set(this.#state);
  }

  get #state(): OfferState | undefined {
    const { outcome } = this;
    if (outcome.state === 'initial') return undefined;
    const isDone =
      outcome.state === 'shown' &&
      (outcome.offer === this.#finished || this.#cardAction?.isDone(outcome.offer) === true);
    return isDone ? 'done' : outcome.state;
  }

  /** What `preview` shows; `undefined` while it is on its way. */
  protected abstract readonly sample: Offer | undefined;

  /** What this element can draw. */
  protected abstract readonly layouts: readonly Offer['layout'][];

  /** Draws the offer. Called only with one of its layouts. */
  protected abstract renderOffer(offer: Offer): TemplateResult | typeof nothing;

  protected get outcome(): Outcome {
    if (this.#silence) return this.#silence;
    const outcome = this.isPreview ? previewOf(this.sample) : (this.#fragment?.outcome ?? this.#task.outcome);
    // A proxy that is newer than this script may know more layouts.
    const drawable = outcome.state !== 'shown' || this.layouts.includes(outcome.offer.layout);
    return drawable ? outcome : { state: 'empty', reason: 'no-offer' };
  }

  /** The action of a card where it is more than a link; what draws it has come with the offer. */
  protected renderAction(offer: CardOffer, presentation: Presentation): TemplateResult | undefined {
    if (offer.action.kind === 'link' || !actionPart.part) return undefined;
    this.#cardAction ??= new actionPart.part.CardAction(this, () =>
      plainText(this.token) ? undefined : this.#inquiry?.gathered.request.customer,
    );
    return this.#cardAction.render(offer, presentation);
  }

  /** By the shop's own word. */
  get #isGranted(): boolean {
    return this.#granted || pageStore.consent;
  }

  #inquire(): Inquiry {
    const ask = (page?: PageEntry, granted = this.#isGranted) =>
      inquire(this.rules, {
        element: this,
        inputs: this.#inputs,
        elsewhere: [
          { name: 'queue', ...pageStore.entry },
          { name: 'page', ...page },
        ],
        granted,
      });
    // Words of the shop's are not drawn over ours, but in their place.
    if (pageStore.entry.words) this.want(pagePart);
    const { text } = this.#inputs;
    const isToldByPage = text('order-source') ?? text('customer-source');
    if (isToldByPage || text('consent') === 'auto' || text('analytics') === 'ga4') {
      const part = this.want(pagePart);
      this.#surroundings ??= part && new part.Surroundings(this, this.#inputs);
    }
    if (this.#surroundings) return this.#surroundings.inquire(ask);
    // What reads the page is still on its way. Where it cannot be had, what the page wrote stays.
    return isToldByPage ? { ...ask(), isOpen: true, question: undefined } : ask();
  }

  #renderDebug(): TemplateResult | typeof nothing {
    const part = this.want(debugPart);
    if (!part) return nothing;
    const { overheard } = this.#surroundings ?? {};
    return part.debugPanel(this, this.outcome, this.#inquiry, this.#inputs, this.#isGranted, overheard);
  }

  #renderOutcome(outcome: Outcome): TemplateResult {
    switch (outcome.state) {
      case 'shown':
        return offerFrame(
          this.renderOffer(outcome.offer),
          this.isPreview ? previewPart.part?.previewBadge(this.renderRoot) : undefined,
        );
      case 'loading':
        return html`<slot name="loading"><slot></slot></slot>`;
      default:
        // What the page wrote stays until we have something better. A child that is parsed late is noticed here.
        // Behind an offer, its room may be kept for a while: see `kept-room.ts`.
        return html`<div class="kept"><slot @slotchange=${this.#reconsider}></slot></div>`;
    }
  }

  readonly #goOn = (fragment: ServerFragment): void => {
    this.#fragment = fragment;
    this.connectedCallback();
  };

  readonly #reconsider = (): void => this.requestUpdate();

  /** The offer that is on the page, and no sample. */
  get #drawn(): Offer | undefined {
    const { outcome } = this;
    return outcome.state === 'shown' && !this.isPreview ? outcome.offer : undefined;
  }

  readonly #seen = (offer: Offer): void => {
    const { id, receipt } = offer;
    const address = proxyAddress(plainText(this.endpoint), '/v1/events')?.href;
    if (address) outbox.add({ id, type: 'shown', receipt, at: Date.now(), address });
    const position = offer.layout === 'segments' ? offer.position : undefined;
    this.dispatchEvent(
      new OfferShownEvent({
        ...offerDetail(offer),
        ...present({ variation: plainText(this.variation), position }),
      }),
    );
  };

  /** Sends what earlier pages have left. */
  #resume(): void {
    outbox.resume();
    if (!this.#resumed) void resumeRedemptions();
    this.#resumed = true;
  }
}

function previewOf(sample: Offer | undefined): Outcome {
  return sample ? { state: 'shown', offer: sample } : { state: 'loading' };
}
