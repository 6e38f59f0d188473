import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { lookOf } from '../configuration/configuration.ts';
import { coloursOf, type Pair, writeColours } from '../configuration/look.ts';
import { writeTheme } from '../configuration/theme-file.ts';
import { COLOURS, type ColourToken, FONTS, LENGTHS, type TokenName, WORDS } from '../configuration/tokens.ts';
import { contrastList } from './contrast-list.ts';
import { rangeField, selectField, textField, textOf } from './fields.ts';
import { THEMES } from './themes.ts';
import { titleOf } from './title.ts';
import type { Tools } from './tools.ts';

/** A theme that was given to the page as text. */
export interface ThemeTools extends Tools {
  readonly themeNotes: readonly string[];
  readTheme(css: string): void;
}

/** Every custom property of the offers that can be chosen, and the file that they make. */
export function lookPanel(tools: ThemeTools): TemplateResult {
  const { configuration } = tools;
  return html`
    ${themeChoice(tools)}
    <div class="colours" role="group" aria-labelledby="colours">
      <h3 id="colours">Colours</h3>
      <span aria-hidden="true">Light</span>
      <span aria-hidden="true">Dark</span>
      ${COLOURS.map((token) => colourRow(token, tools))}
    </div>
    ${contrastList(configuration)}
    ${FONTS.map(({ name, label, hint }) =>
      textField({ name: lookOf(name), label, hint, example: 'Georgia, serif' }, tools),
    )}
    ${LENGTHS.map((token) => rangeField({ ...token, name: lookOf(token.name) }, tools))}
    ${WORDS.map(({ name, label, hint, labels, words: [usual = '', ...others] }) =>
      selectField(
        {
          name: lookOf(name),
          label,
          hint,
          choices: [['', `${labels[usual]}, as it is`], ...others.map((word) => [word, labels[word] ?? word] as const)],
        },
        tools,
      ),
    )}
    ${themeFile(tools)}
  `;
}

/** What to begin with; what is chosen after it stays beside it. */
function themeChoice({ readTheme }: ThemeTools): TemplateResult {
  const begin = async (event: Event) => {
    const address = THEMES.get(textOf(event));
    if (!address) return;
    // While it serves sources, Vite gives whoever does not say so a module.
    const response = await fetch(address, { headers: { accept: 'text/css' } });
    readTheme(await response.text());
  };
  return html`<div class="field">
    <label for="theme">Begin with a ready look</label>
    <select id="theme" aria-describedby="theme-hint" @change=${begin}>
      <option value="">None</option>
      ${[...THEMES.keys()].map((name) => html`<option value=${name}>${titleOf(name)}</option>`)}
    </select>
    <p class="hint" id="theme-hint">It sets everything below, and you go on from there.</p>
  </div>`;
}

function colourRow(
  token: ColourToken & { readonly name: TokenName },
  { configuration, choose }: Tools,
): TemplateResult {
  const field = lookOf(token.name);
  const pair = coloursOf(token, configuration[field]);
  const picker = (scheme: keyof Pair) =>
    html`<input
      type="color"
      aria-label="${token.label}, ${scheme}"
      .value=${live(`#${pair[scheme]}`)}
      @input=${(event: Event) => choose(field, writeColours(token, { ...pair, [scheme]: textOf(event).slice(1) }))}
    />`;
  return html`<p>
      ${token.label}
      ${
        configuration[field] === ''
          ? nothing
          : html`<button type="button" class="plain" @click=${() => choose(field, '')}>
              Clear<span class="aside">: ${token.label}</span>
            </button>`
      }
      <small class="hint">${token.hint}</small>
    </p>
    ${picker('light')} ${picker('dark')}`;
}

function themeFile({ configuration, themeNotes, readTheme }: ThemeTools): TemplateResult {
  const load = async ({ target }: Event) => {
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (file) readTheme(await file.text());
  };
  return html`<fieldset class="field theme">
    <legend>Your look as a file</legend>
    <p class="hint">All that is chosen above, to keep, to send, or to load here again.</p>
    <a
      class="button"
      download="theme.css"
      href="data:text/css;charset=utf-8,${encodeURIComponent(writeTheme(configuration))}"
      >Download theme.css</a
    >
    <label for="theme-load">Load such a file</label>
    <input type="file" id="theme-load" accept=".css,text/css" @change=${load} />
    <label for="theme-paste">Or paste what is in it</label>
    <textarea
      id="theme-paste"
      rows="3"
      spellcheck="false"
      placeholder="--offer-accent: #1f4d3f;"
      @change=${(event: Event) => {
        if (textOf(event).trim() !== '') readTheme(textOf(event));
      }}
    ></textarea>
    <div role="status">${themeNotes.map((note) => html`<p class="note">${note}</p>`)}</div>
  </fieldset>`;
}
