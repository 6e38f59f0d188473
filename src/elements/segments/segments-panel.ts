import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Answer } from '../../offer/next-offer-request.ts';
import type { SegmentsOffer } from '../../offer/offer.ts';
import type { SegmentsWord } from '../../offer/words.ts';
import type { Outcome } from '../asking/outcome.ts';
import { adopt } from '../drawing/adopt.ts';
import { headingLevel } from '../drawing/heading-level.ts';
import { languageOf } from '../drawing/nearest-language.ts';
import { speak, type Word } from '../drawing/speech.ts';
import { OfferDeclineEvent, OfferSelectEvent } from '../events.ts';
import { offerDetail } from '../offer-detail.ts';
import { brandOf } from './brand.ts';
import { Delay } from './delay.ts';
import { HostSheet } from './host-sheet.ts';
import { KeptRoom } from './kept-room.ts';
import { offerSegmentsStyles } from './offer-segments.styles.ts';
import { offerSegments } from './offer-segments.ts';
import { segmentsStrings } from './segments-strings.ts';

/** What the panel needs to know of the element it stands in. */
export interface SegmentsPanelSource {
  /** What has been found, whether it has to wait or not. */
  found(): Outcome;
  /** The next offer is being asked for. */
  moving(): boolean;
  /** Answers go nowhere: it is a sample. */
  preview(): boolean;
  /** Answers an offer, and asks for the next. */
  answer(offer: SegmentsOffer, answer: Answer): void;
}

/**
 * Partners' offers, one after the other in the same place: draws the one there is, in its brand's colour and after the
 * delay its vendor wants, hears the shopper's answer, and says what comes of it, without losing the focus or the room.
 */
export class SegmentsPanel implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #source: SegmentsPanelSource;
  readonly #delay: Delay;
  readonly #brand: HostSheet;
  readonly #room: KeptRoom;
  #offer: SegmentsOffer | undefined;
  /** The offer that the shopper answered here, and is told what comes of it. */
  #answered: SegmentsOffer | undefined;
  #said: Word | undefined;
  /** Where the focus goes once it is drawn. */
  #focus: string | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment },
    source: SegmentsPanelSource,
  ) {
    this.#host = host;
    this.#source = source;
    const root = host.renderRoot as ShadowRoot;
    adopt(root, offerSegmentsStyles);
    this.#delay = new Delay(host);
    this.#brand = new HostSheet(root);
    this.#room = new KeptRoom(host, new HostSheet(root));
    host.addController(this.#room);
    host.addController(this);
  }

  /** What is told of the last answer. */
  get said(): Word | undefined {
    return this.#said;
  }

  /** What has been found, or that it has to wait. */
  held(found: Outcome): Outcome {
    return found.state === 'shown' && this.#delay.holds(found.offer) ? { state: 'loading' } : found;
  }

  /** Shows an offer at once that its vendor wants to be waited for. */
  endDelay(): void {
    this.#delay.end();
  }

  hostUpdate(): void {
    const found = this.#source.found();
    if (found.state === 'shown') this.#delay.begin(found.offer);
    const outcome = this.held(found);
    const next = outcome.state === 'shown' && outcome.offer.layout === 'segments' ? outcome.offer : undefined;
    const last = this.#offer;
    this.#offer = next;
    if (next === last) return;
    // Another question brings no word about the answer to this one.
    const answered = last !== undefined && last === this.#answered && !isWaiting(outcome);
    this.#said = answered ? speak(segmentsStrings, last, languageOf(this.#host))(wordFor(outcome)) : undefined;
    if (answered && !next) this.#room.keep(this.#host.getBoundingClientRect().height);
    else this.#room.release();
    // Before it is drawn: a colour that came after would be seen to change.
    this.#setBrand(next?.accent);
    if (answered) this.#focus = next ? '[part~="base"]' : '[part~="status"]';
  }

  hostUpdated(): void {
    if (!this.#focus) return;
    this.#host.renderRoot.querySelector<HTMLElement>(this.#focus)?.focus({ preventScroll: true });
    this.#focus = undefined;
  }

  render(offer: SegmentsOffer): TemplateResult {
    return offerSegments(offer, {
      level: headingLevel(this.#host),
      language: languageOf(this.#host),
      resting: this.#source.moving(),
      onAccept: this.#accept,
      onDecline: this.#decline,
    });
  }

  readonly #accept = (event: MouseEvent): void => {
    // The middle button opens a tab as well; the right one opens a menu.
    if (event.type === 'auxclick' && event.button !== 1) return;
    const offer = this.#answerable;
    if (!offer || !this.#host.dispatchEvent(new OfferSelectEvent(offerDetail(offer)))) {
      event.preventDefault();
      return;
    }
    // The browser opens the partner's page by itself; the shopper finds the next offer on return.
    this.#goOn(offer, 'accept');
  };

  readonly #decline = (): void => {
    const offer = this.#answerable;
    if (!offer) return;
    this.#host.dispatchEvent(new OfferDeclineEvent(offerDetail(offer)));
    this.#goOn(offer, 'decline');
  };

  get #answerable(): SegmentsOffer | undefined {
    return this.#source.moving() || this.#source.preview() ? undefined : this.#offer;
  }

  #goOn(offer: SegmentsOffer, answer: Answer): void {
    this.#answered = offer;
    this.#source.answer(offer, answer);
  }

  /** A shop that has set its own accent keeps it, and what stands on it. */
  #setBrand(accent: string | undefined): void {
    const style = getComputedStyle(this.#host);
    const own = style.getPropertyValue('--offer-accent') || style.getPropertyValue('--offer-on-accent');
    this.#brand.set(own ? {} : brandOf(accent));
  }
}

function isWaiting({ state }: Outcome): boolean {
  return state === 'initial' || state === 'loading';
}

/** Said in the words of the offer that was answered: behind the last one come none. */
function wordFor({ state }: Outcome): SegmentsWord {
  if (state === 'shown') return 'nextOffer';
  return state === 'done' ? 'lastOffer' : 'noOffer';
}
