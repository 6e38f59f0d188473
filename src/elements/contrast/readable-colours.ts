import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ancestorsOf, ColourReader } from './colour-reader.ts';
import { mendColours, type OfferColours, type Unreadable } from './mend-colours.ts';

/** What it needs of the element whose colours it keeps readable. */
export type ReadableColoursHost = ReactiveControllerHost &
  HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * Looks at the colours that a shop has set, and mends those that cannot be read: when the element is drawn, when the
 * system changes its scheme, and when something changes on the element or on what stands around it, such as the class by
 * which a page turns dark. Not where the system has colours of its own (`forced-colors`): those are the reader's.
 */
export class ReadableColours implements ReactiveController {
  readonly #host: ReadableColoursHost;
  readonly #reader: ColourReader;
  readonly #sheet = new CSSStyleSheet();
  readonly #observer = new MutationObserver(() => this.#look());
  readonly #queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
  #text = '';
  #unreadable: readonly Unreadable[] = [];

  constructor(host: ReadableColoursHost) {
    const root = host.renderRoot as ShadowRoot;
    this.#host = host;
    this.#reader = new ColourReader(root);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    host.addController(this);
  }

  /** What could not be read, and has been mended. */
  get unreadable(): readonly Unreadable[] {
    return this.#unreadable;
  }

  hostConnected(): void {
    for (const query of this.#queries) query.addEventListener('change', this.#look);
    for (const element of ancestorsOf(this.#host)) this.#observer.observe(element, { attributes: true });
    this.#look();
  }

  hostDisconnected(): void {
    for (const query of this.#queries) query.removeEventListener('change', this.#look);
    this.#observer.disconnect();
  }

  readonly #look = (): void => {
    const colours = this.#isForced ? undefined : this.#read();
    const { properties, unreadable } = colours ? mendColours(colours) : { properties: {}, unreadable: [] };
    const text = Object.entries(properties)
      .map(([name, value]) => `${name}:${value};`)
      .join('');
    if (text === this.#text) return;
    this.#text = text;
    this.#unreadable = unreadable;
    // On all but the node that colours are read from: it goes on to see what the shop has set.
    this.#sheet.replaceSync(`:not(.${this.#reader.node.className}){${text}}`);
    // For what debug says of it.
    this.#host.requestUpdate();
  };

  get #isForced(): boolean {
    return this.#queries.some(({ media, matches }) => media.includes('forced') && matches);
  }

  #read(): OfferColours | undefined {
    const read = (name: string) => this.#reader.read(`var(--_${name})`);
    const [accent, onAccent] = [read('accent'), read('on-accent')];
    const [surface, pictureSurface] = [read('surface'), read('picture-surface')];
    const [text, muted] = [read('text'), read('muted')];
    if (!accent || !onAccent || !surface || !pictureSurface || !text || !muted) return undefined;
    return { accent, onAccent, surface, pictureSurface, text, muted, ground: this.#reader.readGround() };
  }
}
