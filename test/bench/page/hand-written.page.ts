import type { CardOffer, Offer } from '../../../src/offer/offer.ts';

/**
 * The yardstick: the same panel as a developer would write it by hand for one shop and one kind of offer. No library, and
 * none of what makes the elements fit for other shops: no tokens, no segments, no forms, no consent, no report of views.
 * What it does, it does in earnest: it asks by a simple request, checks what it is sent, and keeps to its own room.
 */

const SHEET = new CSSStyleSheet();
SHEET.replaceSync(`
  :host { display: block; line-height: 1.5 }
  * { box-sizing: border-box }
  h2, p { margin: 0 }
  a { color: inherit; text-underline-offset: 0.2em }
  a:hover { text-decoration-thickness: 2px }
  :focus-visible { outline: 2px solid light-dark(#1c1c1a, #f2f1ee); outline-offset: 3px }
  .room { container-type: inline-size; min-inline-size: 15rem }
  .panel {
    display: grid;
    max-inline-size: 48rem;
    background: light-dark(#ffffff, #1c1c1a);
    color: light-dark(#1c1c1a, #f2f1ee);
    border: 1px solid light-dark(#dcdad5, #3d3c39);
    border-radius: 4px;
    overflow: clip;
  }
  .picture { position: relative; aspect-ratio: 3 / 2; background: light-dark(#f2f1ee, #282826); overflow: clip }
  img { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; object-fit: cover }
  .broken { visibility: hidden }
  .content {
    display: grid;
    align-content: center;
    gap: 0.75rem;
    padding: min(1.5rem, 7cqi);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  h2 { font-size: 1.5em; font-weight: 600; line-height: 1.25; text-wrap: balance }
  .description { max-inline-size: 34em; text-wrap: pretty }
  .actions { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; padding-block: 0.5rem }
  .button {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75rem;
    padding: 0.5rem 1.5rem;
    border-radius: 4px;
    background: light-dark(#1c1c1a, #f2f1ee);
    color: light-dark(#ffffff, #1c1c1a);
    font-weight: 600;
    text-decoration: none;
  }
  .button:hover { text-decoration: underline }
  .small { max-inline-size: 44em; font-size: 0.8125em; color: light-dark(#5c5b57, #b0aea8) }
  .small a { display: inline-block; margin-inline-end: 0.75rem }
  .aside { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%) }
  @container (min-width: 36rem) {
    .panel { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) }
    .picture { aspect-ratio: auto; min-block-size: 100% }
    .content { padding: 2.5rem }
  }
`);

/** Milliseconds after which the page goes on without an offer. */
const PATIENCE = 8_000;

const script = document.currentScript;
const origin = script instanceof HTMLScriptElement ? new URL(script.src).origin : location.origin;

class HandWrittenOffer extends HTMLElement {
  #abort: AbortController | undefined;

  connectedCallback(): void {
    this.#abort = new AbortController();
    void this.#show(this.#abort.signal);
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
  }

  async #show(signal: AbortSignal): Promise<void> {
    const timer = setTimeout(() => this.#abort?.abort(), PATIENCE);
    try {
      const response = await fetch(`${origin}/offers/v1/referral-offer`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain;charset=UTF-8' },
        body: JSON.stringify({
          order: {
            id: this.getAttribute('order-id'),
            total: this.getAttribute('order-total'),
            currency: this.getAttribute('order-currency'),
          },
          customer: { email: this.getAttribute('email'), firstName: this.getAttribute('first-name') },
          locale: this.closest('[lang]')?.getAttribute('lang'),
        }),
        referrerPolicy: 'no-referrer',
        signal,
      });
      if (!response.ok) return;
      const { offer }: { offer: Offer | null } = await response.json();
      if (!signal.aborted && offer?.layout === 'card') this.#draw(offer);
    } catch {
      // What the page wrote inside stays.
    } finally {
      clearTimeout(timer);
    }
  }

  #draw({ locale, headline, description, image, action, privacy, terms }: CardOffer): void {
    const link = action.kind === 'link' && linkTo(action.url, action.label, 'button');
    if (!link) return;
    const content = make('div', 'content');
    if (headline) content.append(make('h2', '', headline));
    if (description) content.append(make('p', 'description', description));
    const actions = make('div', 'actions');
    actions.append(link);
    content.append(actions);
    if (privacy || terms) {
      const small = make('p', 'small', privacy?.notice ? `${privacy.notice} ` : '');
      const notice = privacy?.url ? linkTo(privacy.url, privacy.label ?? 'Privacy notice') : undefined;
      const conditions = terms && linkTo(terms.url, terms.label ?? 'Terms and conditions');
      for (const one of [notice, conditions]) if (one) small.append(one, ' ');
      content.append(small);
    }
    const panel = make('section', 'panel');
    panel.dir = 'auto';
    if (locale) panel.lang = locale;
    panel.ariaLabel = headline ?? action.label;
    const address = image && safe(image.url);
    if (address) {
      const picture = make('div', 'picture');
      const photograph = new Image();
      Object.assign(photograph, { loading: 'lazy', decoding: 'async', referrerPolicy: 'no-referrer', src: address });
      photograph.alt = image.alt ?? '';
      photograph.onerror = () => photograph.classList.add('broken');
      picture.append(photograph);
      panel.append(picture);
    }
    panel.append(content);
    const room = make('div', 'room');
    room.append(panel);
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [SHEET];
    root.replaceChildren(room);
  }
}

function make(name: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

function linkTo(url: string, label: string, className = ''): HTMLElement | undefined {
  const address = safe(url);
  if (!address) return undefined;
  const link = make('a', className, label);
  Object.assign(link, { href: address, target: '_blank', rel: 'noopener noreferrer' });
  link.append(make('span', 'aside', ' (opens in a new tab)'));
  return link;
}

/** Nothing but https, and this machine's own. */
function safe(url: string): string | undefined {
  const { protocol, hostname, href } = new URL(url, 'about:blank');
  return protocol === 'https:' || hostname === '127.0.0.1' ? href : undefined;
}

customElements.define('hand-written-offer', HandWrittenOffer);
