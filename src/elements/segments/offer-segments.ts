import { html, nothing, type TemplateResult } from 'lit';
import type { SegmentsOffer } from '../../offer/offer.ts';
import type {
  ActionSegment,
  ContainerSegment,
  ImageSegment,
  Segment,
  SegmentStyle,
  TextSegment,
} from '../../offer/segment.ts';
import type { CardWord } from '../../offer/words.ts';
import { cardStrings } from '../drawing/card-strings.ts';
import { heading } from '../drawing/heading.ts';
import type { HeadingLevel } from '../drawing/heading-level.ts';
import { hideBroken } from '../drawing/hide-broken.ts';
import { icon } from '../drawing/icon.ts';
import { newTab } from '../drawing/new-tab.ts';
import { type Say, speak } from '../drawing/speech.ts';
import { segmentIcons } from './segment-icons.ts';
import { segmentsStrings } from './segments-strings.ts';

/** What the tree needs of the element it stands in. */
export interface OfferSegmentsOptions {
  level: HeadingLevel;
  /** In which the offer was asked for. Absent: in none in particular. */
  language?: string | undefined;
  /** A call runs: what is pressed now is not heard. */
  resting: boolean;
  onAccept(event: MouseEvent): void;
  onDecline(): void;
}

interface Drawing extends OfferSegmentsOptions {
  say: Say<CardWord>;
}

/**
 * An offer of layout `segments`. A drawing for each kind of segment, and for nothing else; what a reader must be told of
 * a stranger's offer stands above it, whether the vendor says so or not.
 */
export function offerSegments(offer: SegmentsOffer, options: OfferSegmentsOptions): TemplateResult {
  const { segments, locale } = offer;
  const label = find(segments, ({ kind }) => kind === 'heading');
  const say = speak({ ...cardStrings, ...segmentsStrings }, offer, options.language);
  const sponsored = say('sponsored');
  return html`<div class="room">
    <section
      part="base"
      class="panel segments"
      dir="auto"
      lang=${locale ?? nothing}
      aria-label=${(label && wordsOf(label)) || say('offer').text}
      aria-busy=${options.resting ? 'true' : nothing}
      tabindex="-1"
    >
      ${
        find(segments, saysSponsored)
          ? nothing
          : html`<p part="sponsored" lang=${sponsored.lang} dir="auto">${sponsored.text}</p>`
      }
      ${draw(unwrapped(segments), { ...options, say })}
    </section>
  </div>`;
}

/** A tree that is one box is drawn without it: the panel is that box, and a frame in a frame is no invitation. */
function unwrapped(segments: readonly Segment[]): readonly Segment[] {
  const [only, ...more] = segments;
  return only?.kind === 'box' && more.length === 0 ? only.children : segments;
}

function draw(segments: readonly Segment[], options: Drawing): unknown[] {
  return segments.map((segment) => drawOne(segment, options));
}

function drawOne(segment: Segment, options: Drawing): unknown {
  switch (segment.kind) {
    case 'text':
      return run(segment);
    case 'image':
      return picture(segment);
    case 'icon':
      return icon(segmentIcons[segment.name], segment.name);
    case 'gap':
      return html`<span class="gap ${segment.direction} space-${segment.space}"></span>`;
    case 'action':
      return action(segment, options);
    default:
      return container(segment, options);
  }
}

function run({ text, weight, emphasis, size, tone }: TextSegment): unknown {
  const classes = [size && `size-${size}`, tone && `tone-${tone}`].filter(Boolean).join(' ');
  const content = emphasis ? html`<em>${text}</em>` : text;
  if (weight) return html`<strong class=${classes}>${content}</strong>`;
  // Most runs are plain, and plain text needs no element.
  return classes ? html`<span class=${classes}>${content}</span>` : content;
}

/** The room of a picture is the same before, while and after it loads. */
function picture({ url, alt }: ImageSegment): TemplateResult {
  return html`<span part="picture"
    ><img part="image" src=${url} alt=${alt ?? ''} loading="lazy" decoding="async" referrerpolicy="no-referrer" @error=${hideBroken}
  /></span>`;
}

function action(segment: ActionSegment, options: Drawing): TemplateResult {
  const { does, look, weight, url, children } = segment;
  const label = labelOf(segment);
  const classes = look === 'button' ? `button ${weight ?? 'secondary'}` : look === 'area' ? 'area' : 'text';
  const content = draw(children, options);
  if (does === 'decline') {
    return html`<button
      part="decline"
      class=${classes}
      type="button"
      aria-label=${label ?? nothing}
      aria-disabled=${options.resting ? 'true' : nothing}
      @click=${options.onDecline}
      >${content}</button
    >`;
  }
  return html`<a
    part=${does === 'accept' ? 'action' : 'link'}
    class=${classes}
    href=${url ?? nothing}
    target="_blank"
    rel="noopener noreferrer"
    aria-label=${label ? `${label} ${options.say('newTab').text}` : nothing}
    aria-disabled=${does === 'accept' && options.resting ? 'true' : nothing}
    @click=${does === 'accept' ? options.onAccept : nothing}
    @auxclick=${does === 'accept' ? options.onAccept : nothing}
    >${content}${label ? nothing : newTab(options.say)}</a
  >`;
}

/** Whoever speaks to the page says what is written there (WCAG 2.5.3), so a label that leaves that out is not used. */
function labelOf(segment: ActionSegment): string | undefined {
  const written = wordsOf(segment).trim().toLowerCase();
  return segment.label?.toLowerCase().includes(written) ? segment.label : undefined;
}

function container(segment: ContainerSegment, options: Drawing): TemplateResult {
  const classes = classesOf(segment);
  const content = draw(segment.children, options);
  switch (segment.kind) {
    case 'heading':
      return heading(options.level, classes, content);
    case 'paragraph':
      return html`<p part=${segment.role ?? 'text'} class=${classes}>${content}</p>`;
    case 'badge':
      return html`<span part="badge" class=${classes}>${content}</span>`;
    default:
      return html`<div part=${segment.role ?? segment.kind} class=${classes}>${content}</div>`;
  }
}

/** Style words as class names: all of them are ours, so a sheet can know every one. */
function classesOf({ kind, role, style, wide, size, tone }: ContainerSegment): string {
  return [
    kind,
    role && `role-${role}`,
    size && `size-${size}`,
    tone && `tone-${tone}`,
    ...styleClasses(style, ''),
    ...styleClasses(wide, 'wide-'),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Padding is for what has an edge: without one it only breaks the line that texts stand on. */
function styleClasses(style: SegmentStyle = {}, prefix: string): string[] {
  const edged = style.border || style.background === 'subdued';
  return Object.entries(style)
    .filter(([word]) => word !== 'padding' || edged)
    .map(([word, value]) => `${prefix}${word}-${value}`);
}

/** The first segment, in reading order, of which this is true. Depth is limited: see `parse-segments.ts`. */
function find(segments: readonly Segment[], is: (segment: Segment) => boolean): Segment | undefined {
  for (const segment of segments) {
    const found = is(segment) ? segment : 'children' in segment ? find(segment.children, is) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Said in words: a role alone tells nobody. */
function saysSponsored(segment: Segment): boolean {
  return 'role' in segment && segment.role === 'sponsored' && wordsOf(segment).trim() !== '';
}

function wordsOf(segment: Segment): string {
  if (segment.kind === 'text') return segment.text;
  return 'children' in segment ? segment.children.map(wordsOf).join('') : '';
}
