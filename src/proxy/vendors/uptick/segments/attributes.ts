import { type Fields, record, text, word } from '../../../../offer/json.ts';
import { present } from '../../../../offer/present.ts';
import {
  type SegmentStyle,
  type Space,
  STYLE_WORDS,
  type TextSegment,
  type TextSize,
  TONES,
  type Tone,
} from '../../../../offer/segment.ts';
import { clip } from './clip.ts';
import { readColumns } from './columns.ts';

/** What an attribute was called in 2025. The newer name wins where both are there. */
const OLD_NAMES: Readonly<Record<string, string>> = {
  href: 'to',
  src: 'source',
  borderRadius: 'cornerRadius',
  gridTemplateColumns: 'columns',
  gap: 'spacing',
  variant: 'kind',
  color: 'appearance',
};

/** The vendor's two scales, which its own translation pairs in this order. */
const SPACES = new Map<unknown, Space>([
  ['none', 'none'],
  ['extraTight', 'tighter'],
  ['small-200', 'tighter'],
  ['tight', 'tight'],
  ['small', 'tight'],
  ['base', 'base'],
  ['loose', 'loose'],
  ['large', 'loose'],
  ['extraLoose', 'looser'],
  ['large-200', 'looser'],
]);

const CORNERS = new Map<unknown, SegmentStyle['corner']>([
  ['none', 'none'],
  ['small', 'small'],
  ['base', 'base'],
  ['large', 'large'],
  ['fullyRounded', 'full'],
  ['max', 'full'],
]);

const SIZES = new Map<unknown, TextSize>([
  ['extraSmall', 'smaller'],
  ['small', 'small'],
  ['large', 'large'],
]);

/** An attribute by its newer name. */
export function attribute(segment: Fields, name: string): unknown {
  return valueIn(record(segment['attributes']), name);
}

/** The words that say how a container stands; on wide screens, those that are different there. */
export function readStyle(segment: Fields, where: 'attributes' | 'desktop_attributes'): SegmentStyle | undefined {
  const attributes = record(segment[where]);
  if (!attributes) return undefined;
  const value = (name: string) => valueIn(attributes, name);
  const style = present<SegmentStyle>({
    border: word(value('border'), STYLE_WORDS.border),
    background: word(value('background'), STYLE_WORDS.background),
    corner: CORNERS.get(value('borderRadius')),
    padding: SPACES.get(value('padding')),
    gap: readSpace(value('gap')),
    columns: readColumns(value('gridTemplateColumns')),
    inline: word(value('inlineAlignment'), STYLE_WORDS.inline),
    block: word(value('blockAlignment'), STYLE_WORDS.block),
  });
  return Object.keys(style).length > 0 ? style : undefined;
}

export function readSpace(value: unknown): Space | undefined {
  return SPACES.get(value);
}

/** How words look, in either generation: `type` is the newer, `size` and `emphasis` are the older way to say it. */
export type TextStyle = Omit<TextSegment, 'kind' | 'text'>;

export function readTextStyle(segment: Fields): TextStyle {
  const type = attribute(segment, 'type');
  const emphasis = attribute(segment, 'emphasis');
  return present<TextStyle>({
    weight: emphasis === 'bold' || emphasis === 'strong' || type === 'strong' ? 'strong' : undefined,
    emphasis: emphasis === 'italic' || type === 'emphasis' ? 'italic' : undefined,
    size: SIZES.get(attribute(segment, 'size')) ?? (type === 'small' ? 'small' : undefined),
    tone: readTone(segment),
  });
}

export function readTone(segment: Fields): Tone | undefined {
  return word(attribute(segment, 'color'), TONES) ?? word(attribute(segment, 'tone'), TONES);
}

/** What assistive technology is to say instead of what is seen. */
export function readLabel(segment: Fields): string | undefined {
  return readShort(segment, 'accessibilityLabel');
}

/** A text alternative. Its name is nowhere written; clients know three. */
export function readAlternative(segment: Fields): string | undefined {
  return readShort(segment, 'alt') ?? readShort(segment, 'accessibilityDescription') ?? readLabel(segment);
}

/** Longer than anybody would listen to. */
const MOST_LABEL_CHARACTERS = 500;

function readShort(segment: Fields, name: string): string | undefined {
  const label = text(attribute(segment, name))?.trim();
  return label && clip(label, MOST_LABEL_CHARACTERS);
}

function valueIn(attributes: Fields | undefined, name: string): unknown {
  return attributes?.[name] ?? attributes?.[OLD_NAMES[name] ?? name];
}
