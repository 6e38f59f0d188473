import { html, type TemplateResult } from 'lit';
import type { Configuration } from '../configuration/configuration.ts';
import { contrastOf, LEAST_FOR_SHAPES, LEAST_FOR_WORDS, printRatio } from '../configuration/contrast.ts';
import { chosenColours } from '../configuration/look.ts';
import type { TokenName } from '../configuration/tokens.ts';

/** What must be told apart, and how well. */
const PAIRS: readonly [label: string, one: TokenName, other: TokenName, least: number][] = [
  ['Words on background', 'text', 'surface', LEAST_FOR_WORDS],
  ['Small print on background', 'muted', 'surface', LEAST_FOR_WORDS],
  ['Words on button', 'on-accent', 'accent', LEAST_FOR_WORDS],
  ['Button on background', 'accent', 'surface', LEAST_FOR_SHAPES],
];

/** The contrast of every pair in both schemes, and a warning where it is too little to be read by everybody. */
export function contrastList(configuration: Configuration): TemplateResult {
  return html`<section class="contrast" aria-labelledby="contrast">
    <h3 id="contrast">Can it be read?</h3>
    <p class="hint">How far colours stand apart, from 1 to 21.</p>
    <ul>
      ${PAIRS.flatMap(([label, one, other, least]) =>
        (['light', 'dark'] as const).map((scheme) => {
          const ratio = contrastOf(
            chosenColours(configuration, one)[scheme],
            chosenColours(configuration, other)[scheme],
          );
          return contrastRow(`${label}, ${scheme}`, ratio, least);
        }),
      )}
    </ul>
  </section>`;
}

function contrastRow(label: string, ratio: number, least: number): TemplateResult {
  const isEnough = ratio >= least;
  return html`<li class=${isEnough ? 'enough' : 'low'}>
    <span>${label}</span>
    <span class="ratio">${printRatio(ratio)}</span>
    <span class="verdict" role="status">${isEnough ? 'Enough' : tooLittle(least)}</span>
  </li>`;
}

/** The element mends what could not be read at all; what it is then is not what was chosen. */
function tooLittle(least: number): string {
  const mended = least === LEAST_FOR_WORDS ? ' The element writes it in black or white instead.' : '';
  return `Too little: ${least} : 1 is the least.${mended}`;
}
