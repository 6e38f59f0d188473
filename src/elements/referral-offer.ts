import { type CSSResultGroup, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { CardOffer, Offer } from '../offer/offer.ts';
import { referralRules } from './asking/referral-rules.ts';
import { attributes } from './attributes/attributes.ts';
import { yesOrNo } from './attributes/yes-or-no.ts';
import type { HostedJourney } from './dialog/hosted-journey.ts';
import { headingLevel } from './drawing/heading-level.ts';
import { languageOf } from './drawing/nearest-language.ts';
import { offerCardStyles } from './drawing/offer-card.styles.ts';
import { offerCard, presentationOf } from './drawing/offer-card.ts';
import { pair } from './drawing/offer-frame.ts';
import { offerPanelStyles } from './drawing/offer-panel.styles.ts';
import { OfferElement } from './offer-element.ts';
import { dialogPart, previewPart } from './parts.ts';

/**
 * Invites a shopper to refer a friend: a panel, a button or a link that opens the vendor's hosted journey; or, where the
 * vendor has none, a form in which friends are named and invited, with what became of it beside each.
 *
 * It asks the shop's proxy once it knows the shopper, and shows what the page wrote inside it until there is something
 * better. Whatever fails, the page goes on as if this were a plain box with that content.
 *
 * @see `offer-element.ts` for what both elements have in common, `offer-element.styles.ts` for the custom properties
 * @element referral-offer
 *
 * @attr {string} endpoint - Base URL of the proxy. Default: the origin the script came from, path `/offers`.
 * @attr {string} provider - Which vendor to ask for an offer. Default: what the proxy is set up for.
 * @attr {'panel'|'button'|'link'} presentation - How the offer looks. Default `panel`. A button or a link reveals a form
 *   in its place.
 * @attr {string} situation - Where in the shop this stands. Default `order-confirmation`.
 * @attr {string} segment - A label of this request, for targeting.
 * @attr {string|number} variation - Which arm of a running test: `0`, `1`, `2` …
 * @attr {string} locale - Language wanted, `en-GB` or `en_GB`. Default: the nearest `lang`.
 * @attr {string} email - The shopper's e-mail address. One of this, `phone` and `customer-id` is needed, unless it comes
 *   another way; which of them, the vendor says.
 * @attr {string} first-name - The shopper's given name.
 * @attr {string} last-name - The shopper's family name.
 * @attr {string} customer-title - Form of address.
 * @attr {string|number} customer-id - The shop's own customer number.
 * @attr {string} phone - The shopper's phone number.
 * @attr {string|number} order-id - The order's number.
 * @attr {string|number} order-total - Subtotal without tax and shipping, such as `46.50`.
 * @attr {string} order-currency - ISO 4217, such as `GBP`.
 * @attr {string} order-date - ISO 8601. Default: now.
 * @attr {string} order-coupon - Coupon code used.
 * @attr {string|number} order-discount - What was already taken off the total.
 * @attr {string|number} order-items - Number of items.
 * @attr {'true'|'false'} order-subscription - Whether the order is a subscription.
 * @attr {'true'|'false'} order-gift - Whether the order is a gift.
 * @attr {'auto'|'data-layer'|'json-ld'} order-source - Where on the page to look for the order, if nobody says it here: in
 *   GA4's `purchase`, in a JSON-LD `Order`, or in the one and then the other (`auto`).
 * @attr {'auto'} customer-source - Allows the shopper to be read there as well.
 * @attr {'value'|'items'|'value-less-tax-shipping'} total-basis - What of a `purchase` is the total: what it says
 *   (default), the sum of its items, or what it says less tax and shipping.
 * @attr {string} token - A signed order from the shop's server, instead of shopper and order.
 * @attr {boolean} record-coupon - Records an order that has a coupon and no e-mail address, instead of asking for an
 *   offer, and shows what the page wrote. With a token, which the page cannot read: every order without an address beside
 *   it. An order is recorded once.
 * @attr {'granted'|'required'|'denied'|'auto'} consent - Absent or `granted`: ask at once. `required`: wait for
 *   `grantConsent()`. `auto`: follow what the page's consent manager says. `denied`: send nothing, store nothing.
 * @attr {'tab'|'dialog'} open - Where the hosted journey opens. Default `tab`.
 * @attr {'ga4'} analytics - Pushes `view_promotion` and `select_promotion` to the page's `dataLayer`.
 * @attr {boolean} preview - Shows a built-in sample with a badge; no network.
 * @attr {boolean} debug - Says on the page why something is, or is not, shown.
 *
 * @slot - Fallback: stays when there is no offer, no script, or a failure.
 * @slot loading - Instead of the fallback while the proxy is asked.
 * @slot before - Before the offer, only with one.
 * @slot after - After the offer, only with one.
 *
 * @fires {OfferLoadEvent} offer-load - An offer has been drawn. `detail`: `{id, provider, code?}`.
 * @fires {OfferShownEvent} offer-shown - The offer has really been seen, by the rule for viewable impressions. `detail`: `{id, provider,
 *   code?, variation?, position?}`.
 * @fires {OfferSelectEvent} offer-select - The action was pressed; cancel to stay, or to send nothing. `detail`: `{id, provider, code?}`.
 * @fires {OfferInviteEvent} offer-invite - Friends were sent to the proxy, and it has answered. `detail`: `{id, provider, code?, sent,
 *   refused, uncertain}`, the last three as numbers of friends.
 * @fires {OfferEnrolEvent} offer-enrol - The shopper has enrolled, as the hosted journey says. `detail`: `{id, provider, code?}`.
 * @fires {OfferDismissEvent} offer-dismiss - The dialog was closed. Same detail.
 * @fires {OfferEmptyEvent} offer-empty - Nothing to show; or the coupon was refused, or it is not certain (state `done`) whether it has been
 *   recorded. `detail`: `{reason}`.
 * @fires {OfferErrorEvent} offer-error - Could not ask, send (then the offer stays) or record. `detail`: `{reason, requestId?}`.
 *
 * @cssstate loading - The proxy is being asked.
 * @cssstate shown - There is an offer.
 * @cssstate empty - There is nothing to show, or the coupon was refused.
 * @cssstate failed - The proxy or the vendor could not be asked.
 * @cssstate done - The shopper has enrolled, everybody in the form was sent, or the coupon is recorded; without certainty,
 *   if there is a `reason`.
 *
 * @csspart form - The form that invites.
 * @csspart friends - All rows.
 * @csspart friend - One row.
 * @csspart field - A field of a row, with its label.
 * @csspart label - The label of a field.
 * @csspart input - What is typed into.
 * @csspart remove - Takes a row away.
 * @csspart fault - What is wrong with a row, or with the box.
 * @csspart sent - Of a row that was sent: who.
 * @csspart result - Of a row that was sent: what became of it.
 * @csspart note - What "not certain" means.
 * @csspart add - Adds a row.
 * @csspart friends-notice - What happens with a friend's data.
 * @csspart consent - The box that has to be ticked, with its label.
 * @csspart consent-label - What it is ticked for.
 * @csspart message - What a press has come to.
 * @csspart dialog - The dialog of the hosted journey.
 * @csspart dialog-bar - Its upper edge.
 * @csspart dialog-link - Opens the journey in a tab instead.
 * @csspart dialog-close - Closes the dialog.
 * @csspart dialog-frame - The journey itself.
 */
export class ReferralOffer extends OfferElement {
  static override styles: CSSResultGroup = [OfferElement.styles, offerPanelStyles, offerCardStyles];

  static override readonly properties: PropertyDeclarations = {
    open: {},
    ...attributes('record-coupon', yesOrNo),
  };

  declare open: string | undefined;
  declare recordCoupon: boolean | undefined;

  protected override readonly rules = referralRules;

  protected override readonly layouts = ['card'] as const;

  #journey: HostedJourney | undefined;
  #offer: CardOffer | undefined;

  protected override get sample(): Offer | undefined {
    return this.want(previewPart)?.previewOffer;
  }

  protected override renderOffer(offer: Offer): TemplateResult | typeof nothing {
    if (offer.layout !== 'card') return nothing;
    this.#offer = offer;
    const presentation = presentationOf(this.presentation);
    const { action } = offer;
    if (action.kind === 'link' && this.open === 'dialog') this.#wantJourney();
    const card = offerCard(offer, {
      presentation,
      dialog: this.#opener !== undefined,
      picture: this.isPreview ? previewPart.part?.previewPicture : undefined,
      level: headingLevel(this),
      language: languageOf(this),
      action: this.renderAction(offer, presentation),
      onSelect: this.#select,
    });
    return pair(card, action.kind === 'link' ? this.#journey?.render(action) : undefined);
  }

  readonly #select = (event: MouseEvent): void => {
    if (this.select(event) && this.#offer) this.#opener?.press(event, this.#offer);
  };

  /** What opens a dialog. Until it has come, a press opens a tab. */
  get #opener(): HostedJourney | undefined {
    return this.open === 'dialog' ? this.#journey : undefined;
  }

  #wantJourney(): void {
    const part = this.want(dialogPart);
    if (part) this.#journey ??= new part.HostedJourney(this, (offer) => this.finish(offer));
  }
}
