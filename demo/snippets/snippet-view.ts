import { html, nothing, type TemplateResult } from 'lit';
import { type Configuration, type FieldName, PLATFORMS, type Platform } from '../configuration/configuration.ts';
import { PLATFORM_SNIPPETS } from './platforms.ts';
import { isServedHere } from './served-here.ts';
import { HOLE, type Release } from './snippet.ts';

/** What is a page by itself, and can be tried as a file. */
const PAGES: readonly Platform[] = ['html', 'div'];

export interface SnippetTools {
  readonly configuration: Configuration;
  readonly release: Release;
  /** What the last copying came to; empty before it. */
  readonly copied: string;
  choose(name: FieldName, text: string): void;
  choosePlatform(platform: Platform): void;
  copy(code: string, what: string): void;
}

/** The snippet for each platform in a tab, with what only the shop knows marked, and a button that copies it. */
export function snippetView(tools: SnippetTools): TemplateResult {
  const { configuration, release, copied, choosePlatform } = tools;
  const chosen = PLATFORM_SNIPPETS.find(({ name }) => name === configuration.platform) ?? PLATFORM_SNIPPETS[0];
  return html`<section class="snippet" aria-labelledby="snippet">
    <div class="head">
      <h2 id="snippet">Put it on your page</h2>
      <p class="guide"><a href=${chosen?.guide ?? nothing}>${chosen?.label}, step by step</a></p>
    </div>
    <div role="tablist" aria-label="Platform" @keydown=${(event: KeyboardEvent) => move(event, choosePlatform)}>
      ${PLATFORM_SNIPPETS.map(
        ({ name, label }) => html`<button
          type="button"
          role="tab"
          id="tab-${name}"
          aria-selected=${name === chosen?.name}
          aria-controls="snippet-panel"
          tabindex=${name === chosen?.name ? 0 : -1}
          @click=${() => choosePlatform(name)}
        >
          ${label}
        </button>`,
      )}
    </div>
    <div role="tabpanel" id="snippet-panel" aria-labelledby="tab-${chosen?.name}">
      ${isServedHere() && chosen && PAGES.includes(chosen.name) ? hereButton(tools) : nothing}
      <p role="status" class="copied">${copied}</p>
      ${chosen?.write(configuration, release).map(({ place, code }, index) => blockView(place, code, index, chosen.label, tools))}
    </div>
  </section>`;
}

function hereButton({ choose }: SnippetTools): TemplateResult {
  const use = () => {
    choose('endpoint', `${location.origin}/offers`);
    choose('script', `${location.origin}/offer-elements.js`);
  };
  return html`<div class="here">
    <button type="button" aria-describedby="here-hint" @click=${use}>Fill in this computer’s addresses</button>
    <p class="hint" id="here-hint">
      Of the proxy and the script, for a first try. Save your page in the folder of this project, say as
      <code>thanks.html</code>, and open ${location.origin}/thanks.html.
    </p>
  </div>`;
}

function blockView(place: string, code: string, index: number, label: string, { copy }: SnippetTools): TemplateResult {
  const id = `block-${index}`;
  return html`<figure>
    <figcaption id=${id}>${place}</figcaption>
    <button type="button" class="copy" aria-describedby=${id} @click=${() => copy(code, label)}>Copy</button>
    <pre tabindex="0" aria-labelledby=${id}><code>${marked(code)}</code></pre>
  </figure>`;
}

/** The code, with every gap marked. */
function marked(code: string): (string | TemplateResult)[] {
  const gaps = code.match(HOLE) ?? [];
  return code.split(HOLE).flatMap((text, index) => {
    const gap = gaps[index];
    return gap === undefined ? [text] : [text, html`<mark>${gap}</mark>`];
  });
}

/** Arrow keys, Home and End go from tab to tab, as in any list of tabs. */
function move(event: KeyboardEvent, choose: (platform: Platform) => void): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement)) return;
  const here = PLATFORMS.findIndex((name) => target.id === `tab-${name}`);
  const isReversed = getComputedStyle(target).direction === 'rtl';
  const steps: Record<string, number> = {
    ArrowRight: here + (isReversed ? -1 : 1),
    ArrowLeft: here + (isReversed ? 1 : -1),
    Home: 0,
    End: PLATFORMS.length - 1,
  };
  const step = steps[key];
  if (here < 0 || step === undefined) return;
  event.preventDefault();
  const next = PLATFORMS.at(step % PLATFORMS.length);
  if (!next) return;
  choose(next);
  target.parentElement?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
}
