import { html, nothing, type TemplateResult } from 'lit';
import { EXPLANATIONS } from '../../src/offer/explanations.ts';
import { isReason } from '../../src/offer/reason.ts';
import { segmentField, textOf } from '../panels/fields.ts';
import type { Tools } from '../panels/tools.ts';
import { outcomeOf, outcomesOf } from '../situations.ts';

/** What the sample shop has said of its element. */
export interface StageState {
  readonly state: string;
  readonly reason: string | undefined;
  readonly waits: boolean;
}

export interface StageTools extends Tools {
  readonly stage: StageState;
  /** Absent until the shop may be loaded. */
  readonly shop: string | undefined;
  again(): void;
  grantConsent(): void;
}

/** Widths of phones, tablets and desks, in pixels. */
export const WIDTHS: Readonly<Record<string, number>> = { phone: 390, tablet: 768, desktop: 1120 };

const WORDS: Readonly<Record<string, string>> = {
  loading: 'Asking for an offer',
  shown: 'An offer is shown',
  empty: 'Nothing to show',
  failed: 'Could not be asked',
  done: 'Done',
};

/** The sample shop in a frame as wide as a device, and what may happen there. */
export function stageView(tools: StageTools): TemplateResult {
  const { configuration, stage, shop, again, grantConsent } = tools;
  const { hint } = outcomeOf(configuration).group;
  return html`<section class="stage" aria-labelledby="stage">
    <h2 id="stage" class="aside">The sample shop</h2>
    <div class="toolbar">
      ${outcomeField(tools)}
      ${segmentField(
        {
          name: 'frame',
          label: 'Screen',
          choices: [
            ['desktop', 'Desktop'],
            ['tablet', 'Tablet'],
            ['phone', 'Phone'],
          ],
        },
        tools,
      )}
      ${segmentField(
        {
          name: 'scheme',
          label: 'Mode',
          choices: [
            ['light', 'Light'],
            ['dark', 'Dark'],
          ],
        },
        tools,
      )}
      ${segmentField(
        {
          name: 'text',
          label: 'Text size',
          choices: [
            ['100', '100 %'],
            ['200', '200 %'],
          ],
        },
        tools,
      )}
      ${segmentField(
        {
          name: 'direction',
          label: 'Reading',
          choices: [
            ['ltr', '→', 'Left to right'],
            ['rtl', '←', 'Right to left'],
          ],
        },
        tools,
      )}
      ${segmentField(
        {
          name: 'colours',
          label: 'Contrast',
          choices: [
            ['', 'Usual'],
            ['forced', 'High'],
          ],
        },
        tools,
      )}
    </div>
    <div class="frame" data-frame=${configuration.frame}>
      ${
        shop
          ? html`<iframe title="A sample order confirmation with the offer" src=${shop}></iframe>`
          : html`<p class="waiting">The sample shop is being opened.</p>`
      }
    </div>
    <div class="caption">
      <p role="status">
        ${WORDS[stage.state] ?? 'One moment'}${stage.reason ? html`, for this reason: <code>${stage.reason}</code>. ${wordsOf(stage.reason)}` : nothing}
      </p>
      ${stage.waits ? html`<button type="button" @click=${grantConsent}>Grant consent</button>` : nothing}
      <button type="button" @click=${again}>Place another order</button>
      <p class="hint">
        ${WIDTHS[configuration.frame]} px wide<span class="scale"></span>${
          configuration.colours === 'forced'
            ? '. High contrast is drawn with four colours; a shopper’s system may have others'
            : nothing
        }
      </p>
      ${hint ? html`<p class="hint wide" id="outcome-hint">${hint}</p>` : nothing}
    </div>
  </section>`;
}

function wordsOf(reason: string): string {
  return isReason(reason) ? EXPLANATIONS[reason].words : '';
}

function outcomeField({ configuration, choose }: Tools): TemplateResult {
  const { offer, provider } = configuration;
  const outcomes = outcomesOf(offer, provider);
  const chosen = outcomeOf(configuration);
  const groups = [...new Set(outcomes.map(({ group }) => group))];
  const { hint } = chosen.group;
  return html`<div class="outcome">
    <label for="outcome">What happens</label>
    <select
      id="outcome"
      aria-describedby=${hint ? 'outcome-hint' : nothing}
      @change=${(event: Event) => choose('outcome', textOf(event))}
    >
      ${groups.map(
        (group) => html`<optgroup label=${group.label}>
          ${outcomes
            .filter((outcome) => outcome.group === group)
            .map(
              (outcome) =>
                html`<option value=${outcome.name} .selected=${outcome === chosen}>${outcome.label}</option>`,
            )}
        </optgroup>`,
      )}
    </select>
  </div>`;
}
