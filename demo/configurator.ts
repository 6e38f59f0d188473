import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { readAddress, writeAddress } from './configuration/address.ts';
import { type Configuration, change, type FieldName, faultOf, USUAL } from './configuration/configuration.ts';
import { readTheme } from './configuration/theme-file.ts';
import { type LogTools, logView } from './log/log-view.ts';
import { wordOf } from './log/view-meter.ts';
import { behaviourPanel } from './panels/behaviour-panel.ts';
import { lookPanel } from './panels/look-panel.ts';
import { offerPanel } from './panels/offer-panel.ts';
import { orderPanel } from './panels/order-panel.ts';
import type { Fault } from './panels/tools.ts';
import { outcomesOf } from './situations.ts';
import { isServedHere } from './snippets/served-here.ts';
import type { Release } from './snippets/snippet.ts';
import { snippetView } from './snippets/snippet-view.ts';
import { listenToShop, type Report, wishOfShop } from './stage/messages.ts';
import { type StageState, stageView, WIDTHS } from './stage/stage-view.ts';

/** The shop, and before what has been chosen a word: the page moves for an address that names nothing at all. */
const SHOP = 'demo/order.html#shop&';

const MOST_ACTIVITIES = 40;

/** Narrower than this the panels stand above the shop, and are closed at first. */
const WIDE = '(min-width: 68.75rem)';
const DARK = '(prefers-color-scheme: dark)';

/** What a phone needs to show all of an offer, in pixels. */
const OFFER_HEIGHT = 640;

const LINK_COPIED = 'The link is copied. It holds no personal data.';

const NOTHING_WATCHED: LogTools['watched'] = { share: 0, time: 0, isShown: false, hasOffer: false };

/** Choose on one side, see it in a sample shop on the other, and take it away as a snippet. */
export class OfferConfigurator extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    configuration: { state: true, attribute: false },
    faults: { state: true, attribute: false },
    notes: { state: true, attribute: false },
    themeNotes: { state: true, attribute: false },
    copied: { state: true, attribute: false },
    stage: { state: true, attribute: false },
    activities: { state: true, attribute: false },
    watched: { state: true, attribute: false },
    records: { state: true, attribute: false },
    till: { state: true, attribute: false },
    shop: { state: true, attribute: false },
    release: { state: true, attribute: false },
  };

  declare private configuration: Configuration;
  declare private faults: ReadonlyMap<FieldName, Fault>;
  /** What of the address could not be used. */
  declare private notes: readonly string[];
  declare private themeNotes: readonly string[];
  declare private copied: string;
  declare private stage: StageState;
  declare private activities: LogTools['activities'];
  declare private watched: LogTools['watched'];
  declare private records: LogTools['records'];
  declare private till: LogTools['till'];
  /** The shop's first address; what follows in it changes with the configuration. */
  declare private shop: string | undefined;

  declare private release: Release;

  readonly #wide = window.matchMedia(WIDE);
  readonly #dark = window.matchMedia(DARK);
  readonly #sizes = new ResizeObserver(() => this.#fit());
  #stopListening: (() => void) | undefined;

  constructor() {
    super();
    const { configuration, notes } = readAddress(location.hash);
    this.configuration = configuration;
    this.notes = notes;
    this.faults = new Map();
    this.themeNotes = [];
    this.copied = '';
    this.stage = { state: '', reason: undefined, waits: false };
    this.activities = [];
    this.watched = NOTHING_WATCHED;
    this.records = { waiting: 0, told: 0 };
    this.till = undefined;
    this.shop = undefined;
    this.release = { integrity: integrityOfPage() };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#readAgain);
    for (const own of [this.#wide, this.#dark]) own.addEventListener('change', this.#drawAgain);
    if (isServedHere() && !this.release.integrity) void this.#takeIntegrity();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#readAgain);
    for (const own of [this.#wide, this.#dark]) own.removeEventListener('change', this.#drawAgain);
    this.#sizes.disconnect();
    this.#stopListening?.();
    this.#stopListening = undefined;
  }

  /** Opens the sample shop. Called when somebody is there to answer it. */
  openShop(): void {
    this.shop = `${SHOP}${writeAddress(this.configuration)}`;
  }

  /** Says that there is nobody to answer the shop here. */
  lackShop(): void {
    this.notes = [
      ...this.notes,
      'The sample shop cannot be opened: it needs https or localhost, and a window that may keep a service worker.',
    ];
  }

  protected override createRenderRoot(): HTMLElement {
    // In the page itself, instead of what stands there for those who have no script.
    this.replaceChildren();
    return this;
  }

  protected override updated(changed: PropertyValues): void {
    const frame = this.#frame;
    if (frame && !this.#stopListening) {
      this.#stopListening = listenToShop(frame, this.#hear);
      if (frame.parentElement) this.#sizes.observe(frame.parentElement);
    }
    if (!changed.has('configuration')) return;
    const address = writeAddress(this.configuration);
    history.replaceState(null, '', address ? `#${address}` : location.pathname + location.search);
    // The shop reads its own address: no history, and no reload.
    if (this.#isOpen) frame?.contentWindow?.location.replace(`${SHOP}${address}`);
    this.#fit();
  }

  protected override render(): TemplateResult {
    const { configuration, faults } = this;
    const tools = { configuration, faults, choose: this.#choose };
    return html`
      <header>
        <h1>Offer Elements</h1>
        <p class="about">
          Shape your offer, see it in a sample shop, copy it for your own page.
        </p>
        <p class="actions">
          <button type="button" @click=${this.#copyLink}>${this.copied === LINK_COPIED ? 'Copied' : 'Copy link'}</button>
          <button type="button" @click=${this.#reset}>Reset</button>
        </p>
        <div role="status">${this.#renderNotes()}</div>
      </header>
      <form
        class="panels"
        aria-label="Configuration"
        @submit=${(event: Event) => event.preventDefault()}
        @focusin=${uncover}
      >
        ${this.#panel(
          'Look',
          'Colours, fonts, corners',
          lookPanel({ ...tools, themeNotes: this.themeNotes, readTheme: this.#readTheme }),
          this.#wide.matches,
        )}
        ${this.#panel('Offer', 'What is shown', offerPanel(tools))}
        ${this.#panel('Order', 'Who knows it, and addresses', orderPanel(tools))}
        ${this.#panel('Behaviour', 'Consent, height, language', behaviourPanel(tools))}
      </form>
      <div class="work">
        ${stageView({
          ...tools,
          configuration: this.#shown,
          stage: this.stage,
          shop: this.shop,
          again: () => this.#wish('again'),
          grantConsent: () => this.#wish('consent'),
        })}
        ${snippetView({
          configuration,
          release: this.release,
          copied: this.copied,
          choose: this.#choose,
          choosePlatform: (platform) => {
            this.#choose('platform', platform);
            // So that an arrow key finds the tab it goes to.
            this.performUpdate();
          },
          copy: this.#copy,
        })}
        ${logView({
          activities: this.activities,
          watched: this.watched,
          records: this.records,
          till: this.till,
          recordAtTill: () => {
            this.till = 'asking';
            this.#wish('till');
          },
        })}
      </div>
    `;
  }

  #renderNotes(): TemplateResult | typeof nothing {
    if (this.notes.length === 0) return nothing;
    return html`<div class="notes">
      <p>Not everything here is as it was asked for.</p>
      <ul>
        ${this.notes.map((note) => html`<li>${note}</li>`)}
      </ul>
    </div>`;
  }

  #panel(title: string, about: string, content: TemplateResult, isOpen = false): TemplateResult {
    return html`<details name="panel" ?open=${isOpen} @toggle=${bringIntoView}>
      <summary>
        <h2>${title}</h2>
        <span>${about}</span>
      </summary>
      <fieldset>
        <legend class="aside">${title}</legend>
        ${content}
      </fieldset>
    </details>`;
  }

  readonly #choose = (name: FieldName, text: string): void => {
    const faults = new Map(this.faults);
    const reason = faultOf(name, text, this.configuration);
    if (reason) faults.set(name, { text, reason });
    else faults.delete(name);
    this.faults = faults;
    this.copied = '';
    if (reason) return;
    const { direction } =
      outcomesOf(this.configuration.offer, this.configuration.provider).find(
        (outcome) => name === 'outcome' && outcome.name === text,
      ) ?? {};
    this.configuration = change(this.configuration, { [name]: text, ...(direction && { direction }) });
  };

  readonly #readTheme = (css: string): void => {
    const { configuration, notes } = readTheme(css, this.configuration);
    const isChanged = configuration !== this.configuration;
    this.configuration = configuration;
    this.themeNotes = isChanged ? ['The theme is taken over.', ...notes] : notes;
  };

  readonly #readAgain = (): void => {
    const { configuration, notes } = readAddress(location.hash);
    this.configuration = configuration;
    this.notes = notes;
    this.faults = new Map();
  };

  /** Of the script that is being built while the page is open. */
  async #takeIntegrity(): Promise<void> {
    const script = await fetch('/offer-elements.js');
    if (script.ok) this.release = { integrity: await integrityOf(await script.arrayBuffer()) };
  }

  readonly #drawAgain = (): void => this.requestUpdate();

  readonly #reset = (): void => {
    // What there was stays in the history.
    history.pushState(null, '', location.href);
    this.configuration = USUAL;
    this.faults = new Map();
    this.notes = [];
    this.themeNotes = [];
    this.copied = 'Everything is as it was at first. The browser’s Back brings your own choices back.';
  };

  readonly #copyLink = (): Promise<void> => this.#put(location.href, LINK_COPIED);

  readonly #copy = (code: string, what: string): void => {
    const gaps = new Set(code.match(/\[[A-Z][A-Z -]*\]/g)).size;
    const rest = gaps === 0 ? '' : ` Fill in what is in brackets: ${gaps} ${gaps === 1 ? 'gap' : 'gaps'}.`;
    void this.#put(code, `Copied, for ${what}.${rest}`);
  };

  async #put(text: string, done: string): Promise<void> {
    this.copied = '';
    await this.updateComplete;
    this.copied = await navigator.clipboard.writeText(text).then(
      () => done,
      () => 'The browser did not allow it. Select the text, and copy it by hand.',
    );
  }

  readonly #hear = (report: Report): void => {
    switch (report.kind) {
      case 'ready':
        // It may have been opened before the last choice.
        this.#frame?.contentWindow?.location.replace(`${SHOP}${writeAddress(this.configuration)}`);
        return;
      case 'state':
        if (this.stage.state !== report.state || this.stage.reason !== report.reason) this.stage = report;
        return;
      case 'activity':
        this.activities = [report.activity, ...this.activities]
          .sort((one, other) => other.at - one.at)
          .slice(0, MOST_ACTIVITIES);
        return;
      case 'view':
        if (wordOf(report.watched) !== wordOf(this.watched)) this.watched = report.watched;
        return;
      case 'records':
        this.records = report.records;
        return;
      case 'till':
        this.till = report.outcome;
    }
  };

  #wish(wish: Parameters<typeof wishOfShop>[1]): void {
    if (this.#frame) wishOfShop(this.#frame, wish);
  }

  /** The frame is as wide as its device, and drawn smaller where there is less room; beside a panel, as a whole offer. */
  #fit(): void {
    const frame = this.#frame;
    const room = frame?.parentElement;
    const width = WIDTHS[this.#shown.frame];
    if (!frame || !room || !width) return;
    const isBeside = getComputedStyle(room).position === 'sticky';
    const scale = Math.min(1, room.clientWidth / width, isBeside ? room.clientHeight / OFFER_HEIGHT : 1);
    frame.style.inlineSize = `${width}px`;
    frame.style.blockSize = `${room.clientHeight / scale}px`;
    frame.style.transform = `scale(${scale})`;
    const word = this.querySelector('.scale');
    if (word) word.textContent = scale < 1 ? `, drawn at ${Math.round(scale * 100)} %` : '';
  }

  /** What nobody has chosen of the shop is as it is with the visitor: the screen, and whether it is dark. */
  get #shown(): Configuration {
    const { frame, scheme } = this.configuration;
    return {
      ...this.configuration,
      frame: frame || (this.#wide.matches ? 'desktop' : 'phone'),
      scheme: scheme || (this.#dark.matches ? 'dark' : 'light'),
    };
  }

  get #frame(): HTMLIFrameElement | null {
    return this.querySelector('iframe');
  }

  get #isOpen(): boolean {
    return this.#frame?.contentDocument?.URL.includes(SHOP) === true;
  }
}

/** What was open above has closed, and the page has not moved with it. */
function bringIntoView({ target }: Event): void {
  if (!(target instanceof HTMLDetailsElement) || !target.open) return;
  const { top } = target.parentElement?.getBoundingClientRect() ?? { top: 0 };
  if (target.getBoundingClientRect().top < Math.max(0, top)) target.scrollIntoView({ block: 'start' });
}

/** For a field to write in, browsers bring but its caret into the window, and mind no padding: the shop may lie over it. */
function uncover({ target }: Event): void {
  if (target instanceof Element && target.matches('[type="text"], textarea'))
    target.scrollIntoView({ block: 'nearest' });
}

/** What the build knows of the script that stands beside the page. */
function integrityOfPage(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[name="offer-elements-integrity"]')?.content || undefined;
}

/** As the attribute `integrity` has it. */
async function integrityOf(script: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', script));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
}

customElements.define('offer-configurator', OfferConfigurator);
