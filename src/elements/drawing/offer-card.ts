import { html, nothing, type TemplateResult } from 'lit';
import type { CardOffer, OfferImage } from '../../offer/offer.ts';
import type { CardWord } from '../../offer/words.ts';
import { cardStrings } from './card-strings.ts';
import { heading } from './heading.ts';
import type { HeadingLevel } from './heading-level.ts';
import { hideBroken } from './hide-broken.ts';
import { newTab } from './new-tab.ts';
import { type Say, speak } from './speech.ts';

/** How an offer may be presented. */
export type Presentation = 'panel' | 'button' | 'link';

/** What the card needs of the element it stands in. */
export interface OfferCardOptions {
  presentation: Presentation;
  /** The action opens a dialog rather than a tab. */
  dialog: boolean;
  /** Stands in for the image: the built-in sample has a drawing, not an address. */
  picture?: TemplateResult | undefined;
  level: HeadingLevel;
  /** In which the offer was asked for. Absent: in none in particular. */
  language?: string | undefined;
  /** In the place of a link. */
  action: TemplateResult | undefined;
  onSelect(event: MouseEvent): void;
}

/** Attributes forgive: an unknown word is the default. */
export function presentationOf(value: string | undefined): Presentation {
  return value === 'button' || value === 'link' ? value : 'panel';
}

/** Class of what is pressed. */
export function lookOf(presentation: Presentation): string {
  return presentation === 'link' ? 'text' : 'button';
}

/**
 * An offer of layout `card`: headline, description, picture, action, and the small print that belongs beside it.
 *
 * The small print stays under a bare button or link too: it must be readable before the press that it is about.
 */
export function offerCard(offer: CardOffer, options: OfferCardOptions): TemplateResult {
  const say = speak(cardStrings, offer, options.language);
  if (options.presentation !== 'panel') {
    return html`<div part="base" class="bare" dir="auto" lang=${offer.locale ?? nothing}>
      ${options.action ?? link(offer, options, say)} ${smallPrint(offer, say)}
    </div>`;
  }
  const isForm = offer.action.kind === 'invite';
  const picture = options.picture ?? (offer.image && photograph(offer.image));
  return html`<div class="room">
    <section
      part="base"
      class="panel card ${picture ? 'pictured' : ''}"
      dir="auto"
      lang=${offer.locale ?? nothing}
      aria-label=${offer.headline ?? offer.action.label}
    >
      ${picture ? html`<div part="picture">${picture}</div>` : nothing}
      <div part="content">
        ${offer.headline ? heading(options.level, '', offer.headline) : nothing}
        ${offer.description ? html`<p part="description">${offer.description}</p>` : nothing}
        ${
          isForm
            ? nothing
            : html`<div part="actions">${options.action ?? link(offer, options, say)}</div>
              ${smallPrint(offer, say)}`
        }
      </div>
      ${isForm ? html`<div class="body">${options.action}${smallPrint(offer, say)}</div>` : nothing}
    </section>
  </div>`;
}

function link(
  offer: CardOffer,
  { presentation, dialog, onSelect }: OfferCardOptions,
  say: Say<CardWord>,
): TemplateResult | typeof nothing {
  if (offer.action.kind !== 'link') return nothing;
  return html`<a
    part="action"
    class=${lookOf(presentation)}
    href=${offer.action.url}
    target="_blank"
    rel="noopener noreferrer"
    aria-haspopup=${dialog ? 'dialog' : nothing}
    @click=${onSelect}
    >${offer.action.label}${dialog ? nothing : newTab(say)}</a
  >`;
}

/** The room of the picture is kept by its box, so nothing moves when it comes late, or never. */
function photograph(image: OfferImage): TemplateResult {
  return html`<img
    part="image"
    src=${image.url}
    alt=${image.alt ?? ''}
    width=${image.width ?? nothing}
    height=${image.height ?? nothing}
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
    @error=${hideBroken}
  />`;
}

function smallPrint({ privacy, terms }: CardOffer, say: Say<CardWord>): TemplateResult | typeof nothing {
  if (!privacy && !terms) return nothing;
  return html`<p part="privacy">
    ${privacy?.notice} ${privacy?.url ? smallLink(privacy.url, privacy.label, 'privacy', say) : nothing}
    ${terms ? smallLink(terms.url, terms.label, 'terms', say) : nothing}
  </p>`;
}

/** Where the vendor gave no words, ours stand, and say which language they are in. */
function smallLink(url: string, label: string | undefined, about: CardWord, say: Say<CardWord>): TemplateResult {
  const ours = say(about);
  return html`<a
    part="${about}-link"
    href=${url}
    target="_blank"
    rel="noopener noreferrer"
    lang=${label ? nothing : ours.lang}
    >${label ?? ours.text}${newTab(say)}</a
  > `;
}
