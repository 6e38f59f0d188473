import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { CardOffer, LinkAction } from '../../offer/offer.ts';
import { OfferDismissEvent, OfferEnrolEvent } from '../act-events.ts';
import { adopt } from '../drawing/adopt.ts';
import { languageOf } from '../drawing/nearest-language.ts';
import { speak } from '../drawing/speech.ts';
import { offerDetail } from '../offer-detail.ts';
import { dialogStrings } from './dialog-strings.ts';
import { hostedJourneyStyles } from './hosted-journey.styles.ts';

type Host = ReactiveControllerHost & Element & { renderRoot: HTMLElement | DocumentFragment };

/**
 * The vendor's hosted page in a native `<dialog>`: focus trap, Escape and the return of focus are the browser's.
 *
 * The framed page speaks by `postMessage`. It is believed only while the dialog is open, from the origin the proxy
 * named, and from our own frame's window: an origin alone would let any other frame of that vendor close it.
 */
export class HostedJourney implements ReactiveController {
  readonly #host: Host;
  readonly #onConsent: (offer: CardOffer) => void;
  /** Whose journey is open. */
  #offer: CardOffer | undefined;
  #action: LinkAction | undefined;
  #consented = false;
  /** Asked to open, and not yet drawn. */
  #opening = false;

  /** @param onConsent the hosted page says the shopper has enrolled; once for each opening */
  constructor(host: Host, onConsent: (offer: CardOffer) => void) {
    this.#host = host;
    this.#onConsent = onConsent;
    adopt(host.renderRoot, hostedJourneyStyles);
    host.addController(this);
  }

  /** The offer's link was pressed: opens the dialog in the place of a tab, unless a tab was asked for. */
  press(event: MouseEvent, offer: CardOffer): void {
    if (offer.action.kind !== 'link' || !isPlainPress(event)) return;
    event.preventDefault();
    this.#offer = offer;
    this.#action = offer.action;
    this.#consented = false;
    this.#opening = true;
    window.addEventListener('message', this.#hear);
    this.#host.requestUpdate();
  }

  /** An arrow, because a template calls its listeners with the element as `this`. */
  readonly close = (): void => this.#dialog?.close();

  hostUpdated(): void {
    if (!this.#action) return;
    const dialog = this.#dialog;
    if (!dialog) {
      // The host has another offer now, or none.
      this.#closed();
    } else if (this.#opening) {
      this.#opening = false;
      dialog.showModal();
    }
  }

  hostDisconnected(): void {
    this.#end();
  }

  /** The dialog, if it was opened for this action. */
  render(action: LinkAction): TemplateResult | typeof nothing {
    if (action !== this.#action) return nothing;
    const { headline, locale } = this.#offer ?? {};
    const title = headline ?? action.label;
    const say = speak(dialogStrings, this.#offer ?? {}, languageOf(this.#host));
    const openInTab = say('openInTab');
    return html`<dialog part="dialog" lang=${locale ?? nothing} aria-label=${title} @close=${this.#closed} @click=${this.#pressBackdrop}>
      <div part="dialog-bar" lang=${openInTab.lang} dir="auto">
        <a part="dialog-link" href=${action.url} target="_blank" rel="noopener noreferrer">${openInTab.text}</a>
        <button part="dialog-close" type="button" aria-label=${say('close').text} @click=${this.close}>
          <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M4 4 16 16M16 4 4 16" /></svg>
        </button>
      </div>
      <iframe
        part="dialog-frame"
        title=${title}
        src=${action.url}
        referrerpolicy="no-referrer"
        allow="clipboard-write"
        sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox"
      ></iframe>
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot?.querySelector('dialog') ?? null;
  }

  readonly #hear = (event: MessageEvent): void => {
    const messages = this.#action?.messages;
    const frame = this.#dialog?.querySelector('iframe');
    if (!messages || event.origin !== messages.origin || event.source !== frame?.contentWindow) return;
    const action = actionOf(event.data);
    if (messages.consent.includes(action) && !this.#consented) {
      this.#consented = true;
      this.#tell(OfferEnrolEvent);
      if (this.#offer) this.#onConsent(this.#offer);
    }
    if (messages.close.includes(action)) this.close();
  };

  readonly #closed = (): void => {
    this.#tell(OfferDismissEvent);
    this.#end();
  };

  readonly #pressBackdrop = (event: MouseEvent): void => {
    // A press on the backdrop has the dialog itself as its target; its content covers the rest.
    if (event.target === event.currentTarget) this.close();
  };

  #tell(type: typeof OfferEnrolEvent | typeof OfferDismissEvent): void {
    if (this.#offer) this.#host.dispatchEvent(new type(offerDetail(this.#offer)));
  }

  #end(): void {
    window.removeEventListener('message', this.#hear);
    this.#opening = false;
    this.#action = undefined;
    this.#host.requestUpdate();
  }
}

/** `data` is an object or a JSON string; anything else says nothing. */
function actionOf(data: unknown): string {
  const message = typeof data === 'string' ? parse(data) : data;
  const action: unknown = typeof message === 'object' && message !== null && 'action' in message ? message.action : '';
  return typeof action === 'string' ? action : '';
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

/** A shopper who asks for a tab by a modifier key gets one. */
function isPlainPress({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return !(ctrlKey || metaKey || shiftKey || altKey);
}
