/** A token as the docblock of the element's styles lists it. */
interface Token {
  name: string;
  default: string;
  meaning: string;
}

/** Lengths in the picture, as it is in the README. */
const WIDTH = 920;
const MARGIN = 28;
const ROW = 36;
const HEAD = 36;
const DRAWING = 84;
const NAME = 244;
const DEFAULT = 246;

/**
 * Every token that a shop can set, as a picture of a table: a small drawing of what it changes, its name, its default, and
 * what it is. Made of the list above the styles and of the styles themselves, so it says what they say.
 *
 * @param source text of `offer-element.styles.ts`
 * @throws where the list is not found, or is shorter than the styles
 */
export function tokenTable(source: string): string {
  const tokens = tokensOf(source);
  const height = 2 * MARGIN + HEAD + tokens.length * ROW;
  const rows = tokens.map((token, index) => rowOf(token, source, MARGIN + HEAD + index * ROW));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title">
<title id="title">The custom properties of an offer, each with its default and what it changes</title>
<style>${STYLE}</style>
<rect class="ground" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="4"/>
<g class="head">${cells(['property', 'default', 'what it changes'], MARGIN + 14)}</g>
${rows.join('\n')}
</svg>
`;
}

function tokensOf(source: string): Token[] {
  const listed = [...source.matchAll(/^ \* \| `(--offer-[\w-]+)` \| (.+?) \| (.+?) \|$/gm)];
  const tokens = listed.map(([, name = '', value = '', meaning = '']) => ({
    name,
    default: plain(value),
    meaning: plain(meaning),
  }));
  const missing = [...source.matchAll(/var\((--offer-[\w-]+)/g)].find(
    ([, name]) => !tokens.some((token) => token.name === name),
  );
  if (tokens.length === 0 || missing) throw new Error(`The list of tokens lacks ${missing?.[1] ?? 'everything'}.`);
  return tokens;
}

/** Without the marks of Markdown. */
function plain(text: string): string {
  return text.replaceAll('`', '');
}

function rowOf(token: Token, source: string, y: number): string {
  const middle = y + ROW / 2;
  return `<path class="line" d="M${MARGIN} ${y}H${WIDTH - MARGIN}"/>
<g transform="translate(${MARGIN} ${middle})">${drawingOf(token.name, source)}</g>
${cells([token.name, token.default, token.meaning], middle + 4)}`;
}

function cells([name = '', value = '', meaning = '']: readonly string[], y: number): string {
  const x = MARGIN + DRAWING;
  return `<text class="name" x="${x}" y="${y}">${name}</text><text x="${x + NAME}" y="${y}">${value}</text><text class="soft" x="${x + NAME + DEFAULT}" y="${y}">${meaning}</text>`;
}

/** What a token changes, in a box of 56 by 24 around the middle of its line. */
function drawingOf(name: string, source: string): string {
  const colours = coloursOf(name, source);
  if (colours) {
    return colours
      .map(
        (colour, index) =>
          `<rect class="swatch" x="${index * 28 + 0.5}" y="-11.5" width="24" height="23" rx="2" fill="${colour}"/>`,
      )
      .join('');
  }
  return DRAWINGS[name.replace('--offer-', '')] ?? '';
}

/** The default of a colour, bright and dark, as the styles have it. */
function coloursOf(name: string, source: string): [string, string] | undefined {
  const own = new RegExp(`--_[\\w-]+: var\\(${name}, .*?var\\((--_(?!brand|on-brand)[\\w-]+)\\)+;`).exec(source)?.[1];
  const [, bright, dark] = (own && new RegExp(`${own}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(source)) || [];
  return bright && dark ? [bright, dark] : undefined;
}

/** Tokens that are no colours. One without a drawing is listed without. */
const DRAWINGS: Readonly<Record<string, string>> = {
  'border-width': '<path class="thin" d="M0 -8H52"/><path class="thick" d="M0 4H52"/>',
  radius: '<path class="thin" d="M0.5 12V-3.5a8 8 0 0 1 8-8H52"/>',
  'button-radius': '<rect class="thin" x="0.5" y="-9.5" width="51" height="19" rx="4"/>',
  padding:
    '<rect class="thin" x="0.5" y="-11.5" width="51" height="23"/><rect class="fill" x="10" y="-4" width="32" height="8"/>',
  font: '<text class="serif" x="0" y="7">Aa</text><text class="sans" x="28" y="7">Aa</text>',
  'headline-font': '<text class="serif" x="0" y="7">H</text><text class="sans" x="28" y="7">H</text>',
  'headline-size': '<text class="sans small" x="0" y="7">H</text><text class="sans large" x="24" y="7">H</text>',
  'headline-weight':
    '<text class="sans" x="0" y="7" font-weight="300">H</text><text class="sans" x="28" y="7" font-weight="800">H</text>',
  'picture-ratio':
    '<rect class="thin" x="8.5" y="-11.5" width="34.5" height="23"/><path class="thin" d="M8.5 11.5 43-11.5"/>',
  'picture-fit':
    '<rect class="thin" x="8.5" y="-11.5" width="34.5" height="23"/><path class="fill" d="m9 11 11-14 8 9 5-5 10 10z"/>',
  'max-inline-size': '<path class="thin" d="M0.5-8V8M51.5-8V8M4 0H48M8-4 4 0 8 4M44-4l4 4-4 4"/>',
  'min-block-size': '<path class="thin" d="M14-11.5H38M14 11.5H38M26-8V8M22-4l4-4 4 4M22 4l4 4 4-4"/>',
};

const STYLE = `
svg { color: #1c1c1a; font: 13px system-ui, sans-serif }
text { fill: currentColor }
.ground { fill: #fff; stroke: #dcdad5 }
.head text { fill: #5c5b57; font: 12px system-ui, sans-serif }
.name { font: 12.5px ui-monospace, Menlo, Consolas, monospace }
.soft { fill: #5c5b57 }
.line { stroke: #dcdad5 }
.swatch { stroke: #8a877f }
.thin { fill: none; stroke: currentColor }
.thick { fill: none; stroke: currentColor; stroke-width: 4 }
.fill { fill: #8a877f }
.sans { font-family: system-ui, sans-serif; font-size: 19px }
.small { font-size: 13px }
.large { font-size: 27px }
.serif { font-family: Georgia, serif; font-size: 19px }
@media (prefers-color-scheme: dark) {
  svg { color: #f2f1ee }
  .ground { fill: #1c1c1a; stroke: #3d3c39 }
  .head text, .soft { fill: #b0aea8 }
  .line { stroke: #3d3c39 }
}
`;
