import * as v from 'valibot';
import {
  CONTAINER_KINDS,
  ICON_NAMES,
  SEGMENT_ROLES,
  type Segment,
  type SegmentStyle,
  SPACES,
  STYLE_WORDS,
  TEXT_SIZES,
  TONES,
} from '../../../offer/segment.ts';

const size = v.exactOptional(v.picklist(TEXT_SIZES));
const tone = v.exactOptional(v.picklist(TONES));

const style: v.GenericSchema<SegmentStyle> = v.strictObject({
  border: v.exactOptional(v.picklist(STYLE_WORDS.border)),
  background: v.exactOptional(v.picklist(STYLE_WORDS.background)),
  corner: v.exactOptional(v.picklist(STYLE_WORDS.corner)),
  padding: v.exactOptional(v.picklist(STYLE_WORDS.padding)),
  gap: v.exactOptional(v.picklist(STYLE_WORDS.gap)),
  columns: v.exactOptional(v.picklist(STYLE_WORDS.columns)),
  inline: v.exactOptional(v.picklist(STYLE_WORDS.inline)),
  block: v.exactOptional(v.picklist(STYLE_WORDS.block)),
});

const children = v.array(v.lazy((): v.GenericSchema<Segment> => segment));

/** A part of an offer's tree, as in `src/offer/segment.ts`. */
export const segment: v.GenericSchema<Segment> = v.variant('kind', [
  v.strictObject({
    kind: v.literal('text'),
    text: v.string(),
    weight: v.exactOptional(v.literal('strong')),
    emphasis: v.exactOptional(v.literal('italic')),
    size,
    tone,
  }),
  v.strictObject({
    kind: v.picklist(CONTAINER_KINDS),
    role: v.exactOptional(v.picklist(SEGMENT_ROLES)),
    style: v.exactOptional(style),
    wide: v.exactOptional(style),
    size,
    tone,
    children,
  }),
  v.strictObject({ kind: v.literal('image'), url: v.pipe(v.string(), v.url()), alt: v.exactOptional(v.string()) }),
  v.strictObject({ kind: v.literal('icon'), name: v.picklist(ICON_NAMES) }),
  v.strictObject({
    kind: v.literal('gap'),
    direction: v.picklist(['block', 'inline']),
    space: v.picklist(SPACES),
  }),
  v.strictObject({
    kind: v.literal('action'),
    does: v.picklist(['accept', 'decline', 'open']),
    look: v.picklist(['button', 'link', 'area']),
    weight: v.exactOptional(v.picklist(['primary', 'secondary'])),
    url: v.exactOptional(v.pipe(v.string(), v.url())),
    label: v.exactOptional(v.string()),
    children,
  }),
]);
