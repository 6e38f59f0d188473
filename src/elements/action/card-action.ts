import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { EnrolmentRequest } from '../../offer/enrolment.ts';
import type { CardOffer, InviteAction, Offer } from '../../offer/offer.ts';
import type { Customer } from '../../offer/offer-request.ts';
import { present } from '../../offer/present.ts';
import { OfferEnrolEvent, OfferInviteEvent } from '../act-events.ts';
import { plainText } from '../asking/gather-request.ts';
import { silenceDetail } from '../asking/outcome.ts';
import { proxyAddress } from '../asking/proxy-address.ts';
import { adopt } from '../drawing/adopt.ts';
import { languageOf } from '../drawing/nearest-language.ts';
import { lookOf, type Presentation } from '../drawing/offer-card.ts';
import { speak } from '../drawing/speech.ts';
import { OfferErrorEvent, OfferSelectEvent } from '../events.ts';
import { offerDetail } from '../offer-detail.ts';
import type { OfferElement } from '../offer-element.ts';
import type { ActionFlow } from './action-flow.ts';
import { actionStrings } from './action-strings.ts';
import { enrolAction } from './enrol-action.ts';
import { type EnrolFlow, enrolFlowOf } from './enrol-flow.ts';
import type { FriendRow } from './friend-row.ts';
import { pressOf } from './genuine-press.ts';
import { type InviteFlow, inviteFlowOf } from './invite-flow.ts';
import { inviteFormStyles } from './invite-form.styles.ts';
import { inviteForm } from './invite-form.ts';

/**
 * The action of a card where it is a call of the proxy's: draws the button or the form of the offer's flow, listens to
 * the shopper, sees to it that the focus is never lost, and tells the page.
 */
export class CardAction implements ReactiveController {
  readonly #host: OfferElement;
  readonly #shopper: () => Customer | undefined;
  #flow: ActionFlow | undefined;
  #followed: ActionFlow | undefined;
  #unfollow: (() => void) | undefined;
  /** The form behind a button has been asked for. */
  #open = false;
  /** The last press was not heard, for what was pressed could not be seen. */
  #covered = false;
  #hasFocus = false;
  /** Since the last press: what had the focus was drawn no more, and nothing else has it by the shopper's own will. */
  #lostFocus = false;

  /** @param shopper whom the offer was made for; `undefined` where a signed order says so */
  constructor(host: OfferElement, shopper: () => Customer | undefined) {
    this.#host = host;
    this.#shopper = shopper;
    adopt(host.renderRoot, inviteFormStyles);
    host.addController(this);
  }

  hostUpdate(): void {
    this.#hasFocus = Boolean(this.#focused);
  }

  hostUpdated(): void {
    this.#lostFocus ||= this.#hasFocus && !this.#focused;
    if (!this.#host.isConnected || this.#flow === this.#followed) return;
    this.hostDisconnected();
    this.#followed = this.#flow;
    this.#unfollow = this.#flow?.follow(this.#host);
  }

  hostDisconnected(): void {
    this.#unfollow?.();
    this.#followed = undefined;
  }

  /** Whether the shopper has done all there is to do. */
  isDone(offer: Offer): boolean {
    if (offer.layout !== 'card') return false;
    const { kind } = offer.action;
    return kind === 'invite' ? inviteFlowOf(offer).done : kind === 'enrol' && enrolFlowOf(offer).done;
  }

  /** What stands in the place of a link; `undefined` where there is one. */
  render(offer: CardOffer, presentation: Presentation): TemplateResult | undefined {
    const { action } = offer;
    if (action.kind === 'invite') return this.#renderInvite(offer, action, presentation);
    if (action.kind !== 'enrol') return undefined;
    const flow = enrolFlowOf(offer);
    this.#flow = flow;
    return enrolAction(action, flow, {
      presentation,
      covered: this.#covered,
      say: speak(actionStrings, offer, languageOf(this.#host)),
      onPress: (event) => void this.#enrol(event, offer, flow),
    });
  }

  #renderInvite(offer: CardOffer, action: InviteAction, presentation: Presentation): TemplateResult {
    const flow = inviteFlowOf(offer);
    this.#flow = flow;
    const say = speak(actionStrings, offer, languageOf(this.#host));
    const closeForm = say('closeForm');
    const form = () =>
      inviteForm(action, flow, {
        covered: this.#covered,
        say,
        onAdd: () => void this.#add(flow),
        onRemove: (row) => void this.#remove(flow, row),
        onSend: (event) => void this.#invite(event, offer, action, flow),
      });
    if (presentation === 'panel') return form();
    return html`<button
        part="action"
        type="button"
        class=${lookOf(this.#open ? 'link' : presentation)}
        lang=${this.#open ? closeForm.lang : nothing}
        aria-expanded=${this.#open}
        @click=${this.#toggle}
      >
        ${this.#open ? closeForm.text : action.label}
      </button>
      ${this.#open ? html`<div class="room revealed"><div class="panel"><div class="body">${form()}</div></div></div>` : nothing}`;
  }

  readonly #toggle = ({ detail }: MouseEvent): void => {
    this.#open = !this.#open;
    this.#host.requestUpdate();
    // A keyboard has clicked nothing, and goes on in the form. A finger would be met by a keyboard of glass.
    if (this.#open && detail === 0) void this.#focus('[part~="friend"] input');
  };

  async #add(flow: InviteFlow): Promise<void> {
    if (flow.busy) return;
    flow.add();
    await this.#focus(`[part~="friend"]:nth-child(${flow.rows.length}) input`);
  }

  /** The focus goes to the button of the row that takes its place, or of the one before, and opens no keyboard. */
  async #remove(flow: InviteFlow, row: FriendRow): Promise<void> {
    if (flow.busy) return;
    const place = flow.rows.indexOf(row) + 1;
    flow.remove(row);
    const button = (at: number) => `[part~="friend"]:nth-child(${at}) [part~="remove"]`;
    await this.#focus(button(place), button(place - 1), '[part~="add"]');
  }

  async #invite(event: Event, offer: CardOffer, action: InviteAction, flow: InviteFlow): Promise<void> {
    const address = this.#address('/v1/invitations');
    if (!address || !this.#isHeard(event, flow)) return;
    if (!flow.check(action, this.#shopper())) {
      await this.#focus('[aria-invalid]');
      return;
    }
    if (!this.#mayGo(offer)) return;
    const count = await flow.send(address, this.#who(offer));
    if (count) flow.tell(new OfferInviteEvent({ ...offerDetail(offer), ...count }), this.#host);
    await this.#settle(flow);
  }

  async #enrol(event: Event, offer: CardOffer, flow: EnrolFlow): Promise<void> {
    const address = this.#address('/v1/enrolments');
    if (!address || !this.#isHeard(event, flow) || !this.#mayGo(offer)) return;
    await flow.enrol({ address, body: JSON.stringify(this.#who(offer)) });
    if (flow.done) flow.tell(new OfferEnrolEvent(offerDetail(offer)), this.#host);
    await this.#settle(flow);
  }

  #isHeard(event: Event, flow: ActionFlow): boolean {
    if (flow.busy) return false;
    const press = pressOf(event);
    this.#covered = press === 'covered';
    this.#lostFocus = false;
    this.#host.requestUpdate();
    return press === 'genuine';
  }

  #mayGo(offer: CardOffer): boolean {
    return this.#host.dispatchEvent(new OfferSelectEvent(offerDetail(offer)));
  }

  /** Tells of a failure, and finds what had the focus a new place, unless the shopper has gone on to something else. */
  async #settle(flow: ActionFlow): Promise<void> {
    if (flow.failure) flow.tell(new OfferErrorEvent(silenceDetail(flow.failure)), this.#host);
    await this.#host.updateComplete;
    if (flow !== this.#followed) return;
    if (this.#focused) await this.#focus('[aria-invalid]');
    else if (this.#lostFocus && document.activeElement === document.body)
      await this.#focus('[aria-invalid]', '[part~="message"]');
  }

  get #focused(): Element | null | undefined {
    return this.#host.shadowRoot?.activeElement;
  }

  /** The first of these there is. Whoever has scrolled on to something else is not called back. */
  async #focus(...selectors: string[]): Promise<void> {
    await this.#host.updateComplete;
    const found = selectors.map((selector) => this.#host.renderRoot.querySelector<HTMLElement>(selector));
    const element = found.find((one) => one);
    element?.focus({ preventScroll: true });
    const { top, bottom } = this.#host.getBoundingClientRect();
    if (bottom > 0 && top < innerHeight) element?.scrollIntoView({ block: 'nearest' });
  }

  #address(route: string): URL | undefined {
    return proxyAddress(plainText(this.#host.endpoint), route);
  }

  #who({ receipt }: CardOffer): EnrolmentRequest {
    return present<EnrolmentRequest>({ receipt, customer: this.#shopper() });
  }
}
