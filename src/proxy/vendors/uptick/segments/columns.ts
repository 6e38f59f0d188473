import type { SegmentStyle } from '../../../../offer/segment.ts';

type Columns = NonNullable<SegmentStyle['columns']>;

/** By tracks: `fill` takes what is left, `auto` what it needs, `third` about a third. */
const COLUMNS = new Map<string, Columns>([
  ['fill', 'one'],
  ['auto', 'one'],
  ['fill fill', 'two'],
  ['fill fill fill', 'three'],
  ['fill fill fill fill', 'four'],
  ['fill auto', 'fill-auto'],
  ['auto fill', 'auto-fill'],
  ['auto auto', 'auto-auto'],
  ['third fill', 'third-fill'],
  ['fill 2fr', 'third-fill'],
  ['fill third', 'fill-third'],
  ['2fr fill', 'fill-third'],
]);

/** Longer lists than any we could draw. */
const MOST_CHARACTERS = 100;

/**
 * How a grid shares its width: a list of tracks in the older generation, such as `['fill', 'auto']`, one text in the
 * newer, such as `1fr auto`. `undefined`, which is one column, for whatever we do not understand.
 */
export function readColumns(value: unknown): Columns | undefined {
  const written = Array.isArray(value) ? value.slice(0, 5).join(' ') : value;
  if (typeof written !== 'string' || written.length > MOST_CHARACTERS) return undefined;
  const tracks = written
    .trim()
    .replace(/^repeat\((\d), *(\S+)\)$/, (_, count, track) => Array(Number(count)).fill(track).join(' '))
    .split(/\s+/);
  return COLUMNS.get(tracks.map(plainTrack).join(' '));
}

function plainTrack(track: string): string {
  if (track === '1fr' || track === '100%') return 'fill';
  const percent = /^(\d+)%$/.exec(track)?.[1];
  return percent && Number(percent) >= 25 && Number(percent) <= 40 ? 'third' : track;
}
