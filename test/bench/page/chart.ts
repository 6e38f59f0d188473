import type { Results, Spread } from './results.ts';
import { type SituationName, situations } from './situations.ts';
import type { Labels } from './tables.ts';

/** Lengths in the picture, as it is in the README. */
const WIDTH = 920;
const MARGIN = 28;
const GAP = 40;
const LABELS = 172;
const VALUES = 48;
const ROW = 26;
const BAR = 12;
const HEAD = 44;
const FOOT = 44;

const PANELS: readonly SituationName[] = ['fast', 'slow', 'far-50', 'far-150'];

const TITLES: Readonly<Record<string, string>> = {
  fast: 'No throttling',
  slow: 'Processor 4 times slower',
  'far-50': '50 ms round trips, two origins',
  'far-150': '150 ms round trips, two origins',
};

interface Bar extends Spread {
  label: string;
  isOurs: boolean;
}

/** The time to the offer in four situations: a bar for each median, a line for the quartiles. */
export function chartOf(results: Results, labels: Labels): string {
  const panels = PANELS.map((situation) => ({ situation, bars: barsOf(results, labels, situation) }));
  const rows = Math.max(...panels.map(({ bars }) => bars.length));
  const panelHeight = HEAD + rows * ROW;
  const height = MARGIN * 2 + panelHeight * 2 + GAP + FOOT;
  const width = (WIDTH - 2 * MARGIN - GAP) / 2;
  const drawn = panels.map(({ situation, bars }, index) => {
    const x = MARGIN + (index % 2) * (width + GAP);
    const y = MARGIN + Math.floor(index / 2) * (panelHeight + GAP);
    return panel(TITLES[situation] ?? situations[situation].label, bars, width, x, y);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title">
<title id="title">Milliseconds from the start of the navigation until the offer is painted, for each way to show it</title>
<style>${STYLE}</style>
<rect class="ground" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="4"/>
${drawn.join('\n')}
<text class="note" x="${MARGIN}" y="${height - MARGIN}">Milliseconds until the offer is painted: medians, with quartiles. Two origins: the page’s, and that of scripts and proxy.</text>
</svg>
`;
}

function barsOf(results: Results, labels: Labels, situation: SituationName): Bar[] {
  return Object.entries(labels).flatMap(([name, label]) => {
    const spread = results.spread(name, situation, 'offer');
    return spread ? [{ ...spread, label, isOurs: label.startsWith('Offer Elements') }] : [];
  });
}

function panel(title: string, bars: readonly Bar[], width: number, x: number, y: number): string {
  const longest = Math.max(...bars.map(({ high }) => high));
  const scale = (value: number) => Math.round((value / longest) * (width - LABELS - VALUES) * 10) / 10;
  const lines = bars.map(({ label, isOurs, median, low, high }, index) => {
    const middle = HEAD + index * ROW + BAR / 2;
    const whisker = `M${LABELS + scale(low)} ${middle}H${LABELS + scale(high)}`;
    return `<text x="0" y="${middle + 4}">${label}</text>
<rect class="${isOurs ? 'ours' : 'bar'}" x="${LABELS}" y="${middle - BAR / 2}" width="${scale(median)}" height="${BAR}"/>
<path class="spread" d="${whisker}"/>
<text class="value" x="${LABELS + scale(high) + 8}" y="${middle + 4}">${Math.round(median)}</text>`;
  });
  return `<g transform="translate(${x} ${y})">
<text class="title" x="0" y="16">${title}</text>
${lines.join('\n')}
</g>`;
}

const STYLE = `
svg { color: #1c1c1a; font: 12px system-ui, sans-serif }
text { fill: currentColor }
.ground { fill: #fff; stroke: #dcdad5 }
.title { font-size: 14px; font-weight: 600 }
.note { fill: #5c5b57 }
.value { font-variant-numeric: tabular-nums }
.bar { fill: #cfccc5 }
.ours { fill: #1f4d3f }
.spread { stroke: #8a877f; stroke-width: 2 }
@media (prefers-color-scheme: dark) {
  svg { color: #f2f1ee }
  .ground { fill: #1c1c1a; stroke: #3d3c39 }
  .note { fill: #b0aea8 }
  .bar { fill: #4a4945 }
  .ours { fill: #a8d3bf }
  .spread { stroke: #8a877f }
}
`;
