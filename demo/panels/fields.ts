/** The controls of the panels: the browser's own, with a line that explains each and one that says what is wrong. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldName } from '../configuration/configuration.ts';
import type { Tools } from './tools.ts';

/** A text, what it is called, and what it means. */
export type Choice = readonly [text: string, label: string, hint?: string];

interface Described {
  readonly name: FieldName;
  readonly label: string;
  /** One line. */
  readonly hint: string;
}

export function textField(
  { name, label, hint, example = '' }: Described & { example?: string },
  { configuration, faults, choose }: Tools,
): TemplateResult {
  const fault = faults.get(name);
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <input
      id=${name}
      type="text"
      autocomplete="off"
      spellcheck="false"
      placeholder=${example || nothing}
      aria-describedby="${name}-hint ${name}-fault"
      aria-invalid=${fault ? 'true' : nothing}
      .value=${live(fault?.text ?? configuration[name])}
      @input=${(event: Event) => choose(name, textOf(event))}
    />
    <p class="hint" id="${name}-hint">${hint}</p>
    <p class="fault" id="${name}-fault" role="status">${fault?.reason}</p>
  </div>`;
}

export function selectField(
  { name, label, hint, choices }: Described & { choices: readonly Choice[] },
  { configuration, choose }: Tools,
): TemplateResult {
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <select
      id=${name}
      aria-describedby="${name}-hint"
      .value=${live(configuration[name])}
      @change=${(event: Event) => choose(name, textOf(event))}
    >
      ${choices.map(
        ([text, word]) => html`<option value=${text} ?selected=${configuration[name] === text}>${word}</option>`,
      )}
    </select>
    <p class="hint" id="${name}-hint">${choices.find(([text]) => text === configuration[name])?.[2] ?? hint}</p>
  </div>`;
}

/** A handful of words, each with a line that says what it does. */
export function radioField(
  { name, label, choices }: Omit<Described, 'hint'> & { choices: readonly Choice[] },
  { configuration, choose }: Tools,
): TemplateResult {
  return html`<fieldset class="field">
    <legend>${label}</legend>
    ${choices.map(
      ([text, word, hint]) => html`<div class="choice">
        <input
          type="radio"
          id="${name}-${text || 'usual'}"
          name=${name}
          value=${text}
          aria-describedby=${hint ? `${name}-${text || 'usual'}-hint` : nothing}
          .checked=${live(configuration[name] === text)}
          @change=${() => choose(name, text)}
        />
        <label for="${name}-${text || 'usual'}">${word}</label>
        ${hint ? html`<p class="hint" id="${name}-${text || 'usual'}-hint">${hint}</p>` : nothing}
      </div>`,
    )}
  </fieldset>`;
}

/** Few words side by side, where each says enough to the eye; what is no word has one for the ear. */
export function segmentField(
  { name, label, choices }: Omit<Described, 'hint'> & { choices: readonly Choice[] },
  { configuration, choose }: Tools,
): TemplateResult {
  return html`<fieldset class="segments">
    <legend>${label}</legend>
    ${choices.map(
      ([text, word, spoken]) => html`<label>
        <input
          type="radio"
          name=${name}
          value=${text}
          aria-label=${spoken ?? nothing}
          .checked=${live(configuration[name] === text)}
          @change=${() => choose(name, text)}
        /><span>${word}</span>
      </label>`,
    )}
  </fieldset>`;
}

export function checkField(
  { name, label, hint }: Described,
  { configuration, choose }: Tools,
  yes = 'true',
): TemplateResult {
  return html`<div class="choice">
    <input
      type="checkbox"
      id=${name}
      aria-describedby="${name}-hint"
      .checked=${live(configuration[name] === yes)}
      @change=${(event: Event) => choose(name, event.target instanceof HTMLInputElement && event.target.checked ? yes : '')}
    />
    <label for=${name}>${label}</label>
    <p class="hint" id="${name}-hint">${hint}</p>
  </div>`;
}

export function rangeField(
  {
    name,
    label,
    hint,
    least,
    most,
    step,
    unit,
    usual,
  }: Described & { least: number; most: number; step: number; unit: string; usual: number },
  { configuration, choose }: Tools,
): TemplateResult {
  const text = configuration[name];
  const number = text === '' ? usual : Number.parseFloat(text);
  return html`<div class="field range">
    <label for=${name}>${label}</label>
    <output for=${name}>${text === '' ? 'as it is' : text}</output>
    <input
      type="range"
      id=${name}
      min=${least}
      max=${most}
      step=${step}
      aria-describedby="${name}-hint"
      aria-valuetext=${text === '' ? `as it is, ${number}${unit}` : text}
      .value=${live(String(number))}
      @input=${(event: Event) => choose(name, `${Number(textOf(event))}${unit}`)}
    />
    <p class="hint" id="${name}-hint">
      ${hint}
      ${
        text === ''
          ? nothing
          : html`<button type="button" class="plain" @click=${() => choose(name, '')}>
              Clear<span class="aside">: ${label}</span>
            </button>`
      }
    </p>
  </div>`;
}

export function textOf({ target }: Event): string {
  const isControl =
    target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
  return isControl ? target.value : '';
}
