import { type AddressRules, safeAddress } from './address.ts';
import { type Fields, record, text, whole, word } from './json.ts';
import { MOST_DELAY, MOST_OFFERS, MOST_SEGMENT_DEPTH, MOST_SEGMENT_IMAGES, MOST_SEGMENTS } from './limits.ts';
import type { OfferPosition, SegmentsOffer } from './offer.ts';
import { present } from './present.ts';
import {
  type ActionSegment,
  CONTAINER_KINDS,
  type ContainerSegment,
  ICON_NAMES,
  type ImageSegment,
  SEGMENT_ROLES,
  type Segment,
  type SegmentStyle,
  SPACES,
  STYLE_WORDS,
  TEXT_SIZES,
  type TextSegment,
  TONES,
} from './segment.ts';

/** What a segment tree has beside what every offer has. `undefined` when nothing in it can be read, or accepted. */
export function parseSegments(
  fields: Fields,
  rules: AddressRules,
): Omit<SegmentsOffer, 'id' | 'provider' | 'receipt'> | undefined {
  const reading = new Reading(rules);
  const segments = reading.list(fields['segments'], 1);
  const continuation = text(fields['continuation']);
  if (!continuation || !reading.readable || !reading.acceptable) return undefined;
  return present({
    layout: 'segments' as const,
    segments,
    continuation,
    position: parsePosition(fields['position']),
    delay: whole(fields['delay'], 0, MOST_DELAY),
    accent: colour(fields['accent']),
  });
}

/** One reading of a tree: it counts as it goes, so that no tree, however made, costs more than the limits. */
class Reading {
  /** Some text has been found. */
  readable = false;
  /** A way to accept has been found. */
  acceptable = false;
  readonly #rules: AddressRules;
  #segments = 0;
  #images = 0;

  constructor(rules: AddressRules) {
    this.#rules = rules;
  }

  list(json: unknown, depth: number): Segment[] {
    const segments: Segment[] = [];
    if (!Array.isArray(json) || depth > MOST_SEGMENT_DEPTH) return segments;
    for (const item of json) {
      if (this.#segments >= MOST_SEGMENTS) break;
      this.#segments += 1;
      const fields = record(item);
      const segment = fields && this.#segment(fields, depth);
      if (segment) segments.push(segment);
    }
    return segments;
  }

  #segment(fields: Fields, depth: number): Segment | undefined {
    switch (fields['kind']) {
      case 'text':
        return this.#text(fields);
      case 'image':
        return this.#image(fields);
      case 'action':
        return this.#action(fields, depth);
      case 'icon': {
        const name = word(fields['name'], ICON_NAMES);
        return name && { kind: 'icon', name };
      }
      case 'gap':
        return {
          kind: 'gap',
          direction: fields['direction'] === 'inline' ? 'inline' : 'block',
          space: word(fields['space'], SPACES) ?? 'base',
        };
      default:
        return this.#container(fields, depth);
    }
  }

  #text(fields: Fields): TextSegment | undefined {
    // Not `text()`: the blank between two runs is a text too.
    if (typeof fields['text'] !== 'string') return undefined;
    if (fields['text'].trim() !== '') this.readable = true;
    return present<TextSegment>({
      kind: 'text',
      text: fields['text'],
      weight: word(fields['weight'], ['strong']),
      emphasis: word(fields['emphasis'], ['italic']),
      size: word(fields['size'], TEXT_SIZES),
      tone: word(fields['tone'], TONES),
    });
  }

  #image(fields: Fields): ImageSegment | undefined {
    const url = safeAddress(fields['url'], this.#rules);
    if (!url || this.#images >= MOST_SEGMENT_IMAGES) return undefined;
    this.#images += 1;
    return present<ImageSegment>({ kind: 'image', url, alt: text(fields['alt']) });
  }

  #action(fields: Fields, depth: number): ActionSegment | undefined {
    const does = word(fields['does'], ['accept', 'decline', 'open']);
    const url = does === 'decline' ? undefined : safeAddress(fields['url'], this.#rules);
    if (!does || (does !== 'decline' && !url)) return undefined;
    if (does === 'accept') this.acceptable = true;
    return present<ActionSegment>({
      kind: 'action',
      does,
      look: word(fields['look'], ['button', 'link', 'area']) ?? 'link',
      weight: word(fields['weight'], ['primary', 'secondary']),
      url,
      label: text(fields['label']),
      children: this.list(fields['children'], depth + 1),
    });
  }

  #container(fields: Fields, depth: number): ContainerSegment | undefined {
    const kind = word(fields['kind'], CONTAINER_KINDS);
    return (
      kind &&
      present<ContainerSegment>({
        kind,
        role: word(fields['role'], SEGMENT_ROLES),
        style: parseStyle(fields['style']),
        wide: parseStyle(fields['wide']),
        size: word(fields['size'], TEXT_SIZES),
        tone: word(fields['tone'], TONES),
        children: this.list(fields['children'], depth + 1),
      })
    );
  }
}

function parseStyle(json: unknown): SegmentStyle | undefined {
  const fields = record(json);
  if (!fields) return undefined;
  const words = Object.entries(STYLE_WORDS).map(([name, values]) => [name, word(fields[name], values)] as const);
  const known = words.filter(([, value]) => value !== undefined);
  return known.length > 0 ? Object.fromEntries(known) : undefined;
}

function parsePosition(json: unknown): OfferPosition | undefined {
  const fields = record(json);
  const total = whole(fields?.['total'], 1, MOST_OFFERS);
  const current = total && whole(fields?.['current'], 1, total);
  return total && current ? { current, total } : undefined;
}

function colour(value: unknown): string | undefined {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : undefined;
}
