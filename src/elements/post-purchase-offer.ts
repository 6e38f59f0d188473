import { type CSSResultGroup, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Offer } from '../offer/offer.ts';
import type { Outcome } from './asking/outcome.ts';
import { postPurchaseRules } from './asking/post-purchase-rules.ts';
import { headingLevel } from './drawing/heading-level.ts';
import { languageOf } from './drawing/nearest-language.ts';
import { offerCardStyles } from './drawing/offer-card.styles.ts';
import { offerCard, presentationOf } from './drawing/offer-card.ts';
import { flowFrame } from './drawing/offer-frame.ts';
import { offerPanelStyles } from './drawing/offer-panel.styles.ts';
import { OfferElement } from './offer-element.ts';
import { previewPart, segmentsPart } from './parts.ts';
import type { SegmentsPanel } from './segments/segments-panel.ts';

/**
 * Shows partners' offers after a purchase, one after the other: each is accepted, in a new tab, or declined, and the
 * next takes its place until none is left. Or a single one of the shop's own, which a press joins.
 *
 * It takes the same attributes as `<referral-offer>` for shopper and order, none of them needed, and shows what the
 * page wrote inside it until there is an offer and after the last.
 *
 * @see `offer-element.ts` for what both elements have in common, `offer-element.styles.ts` for the custom properties
 * @element post-purchase-offer
 *
 * @attr {string} endpoint - Base URL of the proxy. Default: the origin the script came from, path `/offers`.
 * @attr {string} provider - Which vendor to ask. Default: what the proxy is set up for.
 * @attr {'panel'|'button'|'link'} presentation - How an offer to join looks. Default `panel`; a partner's is always one.
 * @attr {'order_confirmation'|'order_status'} placement - Which page this is. Default `order_confirmation`.
 * @attr {string} situation - Where in the shop this stands. Default `order-confirmation`.
 * @attr {string} segment - A label of this request, for targeting.
 * @attr {string|number} variation - Which arm of a running test: `0`, `1`, `2` …
 * @attr {string} locale - Language wanted, `en-GB` or `en_GB`. Default: the nearest `lang`.
 * @attr {string} email - The shopper's e-mail address.
 * @attr {string} first-name - The shopper's given name; an offer may greet by it.
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
 * @attr {'granted'|'required'|'denied'|'auto'} consent - Absent or `granted`: ask at once. `required`: wait for
 *   `grantConsent()`. `auto`: follow what the page's consent manager says. `denied`: send nothing, store nothing.
 * @attr {'ga4'} analytics - Pushes `view_promotion` and `select_promotion` to the page's `dataLayer`.
 * @attr {boolean} preview - Shows a built-in sample with a badge; no network.
 * @attr {boolean} debug - Says on the page why something is, or is not, shown.
 *
 * @slot - Fallback: stays when there is no offer, no script, or a failure; and the thank-you after the last offer.
 * @slot loading - Instead of the fallback while the proxy is asked, or the vendor's delay runs.
 * @slot before - Before the offer, only with one.
 * @slot after - After the offer, only with one.
 *
 * @fires {OfferLoadEvent} offer-load - An offer has been drawn. `detail`: `{id, provider, code?}`.
 * @fires {OfferShownEvent} offer-shown - The offer has really been seen, by the rule for viewable impressions. `detail`: `{id, provider,
 *   code?, variation?, position?}`.
 * @fires {OfferSelectEvent} offer-select - The offer was accepted; cancel to stay, or not to join. Same detail.
 * @fires {OfferEnrolEvent} offer-enrol - The shopper has joined. `detail`: `{id, provider, code?}`.
 * @fires {OfferDeclineEvent} offer-decline - The offer was declined. Same detail.
 * @fires {OfferEmptyEvent} offer-empty - Nothing to show, or nothing more. `detail`: `{reason}`.
 * @fires {OfferErrorEvent} offer-error - Could not ask, or could not join: then the offer stays. `detail`: `{reason, requestId?}`.
 *
 * @cssstate loading - The proxy is being asked.
 * @cssstate shown - There is an offer.
 * @cssstate empty - There is nothing to show.
 * @cssstate failed - The proxy or the vendor could not be asked.
 * @cssstate done - The last offer has been answered, or the shopper has joined.
 *
 * @csspart message - In the place of the button: whether the shopper has joined.
 * @csspart status - For ears only: what became of the offer before.
 * @csspart decline - Declines a partner's offer.
 * @csspart link - What only opens an address.
 * @csspart sponsored - Says that the offer is sponsored.
 * @csspart header - The head of a partner's offer.
 * @csspart greeting - Greets the shopper.
 * @csspart progress - Which offer of how many this is.
 * @csspart disclaimer - A partner's small print.
 * @csspart footer - The foot of a partner's offer.
 * @csspart text - A paragraph.
 * @csspart note - A paragraph with a line around it.
 * @csspart box - A plain container.
 * @csspart stack - Parts one below the other.
 * @csspart row - Parts side by side.
 * @csspart grid - Parts in columns.
 */
export class PostPurchaseOffer extends OfferElement {
  static override styles: CSSResultGroup = [OfferElement.styles, offerPanelStyles, offerCardStyles];

  static override readonly properties: PropertyDeclarations = { placement: {} };

  declare placement: string | undefined;

  protected override readonly rules = postPurchaseRules;

  #panel: SegmentsPanel | undefined;

  /** Shows an offer at once that its vendor wants to be waited for. */
  endDelay(): void {
    this.#panel?.endDelay();
  }

  protected override readonly layouts = ['card', 'segments'] as const;

  protected override prepare(): void {
    this.want(segmentsPart);
  }

  protected override get sample(): Offer | undefined {
    const isDrawable = this.want(segmentsPart);
    return this.want(previewPart) && isDrawable && previewPart.part?.previewSegments;
  }

  protected override get outcome(): Outcome {
    return this.#panel?.held(super.outcome) ?? super.outcome;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const found = super.outcome;
    if (found.state !== 'shown' || found.offer.layout !== 'segments' || !segmentsPart.part) return;
    this.#panel ??= new segmentsPart.part.SegmentsPanel(this, {
      found: () => super.outcome,
      moving: () => this.flow?.moving === true,
      preview: () => Boolean(this.isPreview),
      answer: (offer, answer) => void this.answer(offer, answer),
    });
  }

  override render(): TemplateResult {
    return flowFrame(super.render(), this.#panel?.said);
  }

  protected override renderOffer(offer: Offer): TemplateResult | typeof nothing {
    if (offer.layout === 'segments') return this.#panel?.render(offer) ?? nothing;
    const presentation = presentationOf(this.presentation);
    return offerCard(offer, {
      presentation,
      dialog: false,
      level: headingLevel(this),
      language: languageOf(this),
      action: this.renderAction(offer, presentation),
      onSelect: (event) => void this.select(event),
    });
  }
}
