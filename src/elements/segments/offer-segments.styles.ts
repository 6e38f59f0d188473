import { css } from 'lit';

/**
 * A segment tree. Every class is a word of ours: a kind, a role, or a styling word of `segment.ts`. Spaces follow one
 * scale of 4 px steps, whatever scale a vendor has.
 */
export const offerSegmentsStyles = css`
  .segments {
    --_none: 0;
    --_tighter: 0.25rem;
    --_tight: 0.5rem;
    --_base: 0.75rem;
    --_loose: 1rem;
    --_looser: 1.5rem;
    display: grid;
    gap: var(--_base);
    padding: var(--_padding);
  }

  /* A vendor's direction marks end where their text does. */
  .segments * {
    unicode-bidi: isolate;
  }

  /* Forward is where the text goes. */
  .arrow-right:dir(rtl) {
    transform: scaleX(-1);
  }

  .segments:focus {
    outline: none;
  }

  .segments:focus-visible {
    outline: 2px solid var(--_text);
    outline-offset: 3px;
  }

  .segments > *,
  .box > *,
  .stack > *,
  .row > *,
  .grid > * {
    min-inline-size: 0;
  }

  .box,
  .stack,
  .grid,
  .note {
    display: grid;
    align-content: start;
    gap: var(--_base);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_loose);
  }

  .note {
    padding: var(--_loose);
    border-inline-start: 2px solid var(--_accent);
    background: var(--_picture-surface);
  }

  .segments [part~='picture'] {
    display: block;
    inline-size: 9rem;
    max-inline-size: 100%;
    aspect-ratio: 1;
    border-radius: calc(var(--offer-radius, 4px) / 2);
    background: var(--_picture-surface);
    overflow: clip;
  }

  .segments [part~='image'] {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .segments [part~='badge'] {
    display: inline-block;
    justify-self: start;
    margin: 0;
    padding: 0.125rem 0.5rem;
    border: 1px solid var(--_border);
    border-radius: 2px;
    color: var(--_muted);
    font-size: 0.8125em;
  }

  [part~='sponsored'],
  .role-sponsored {
    font-size: 0.8125em;
    color: var(--_muted);
  }

  /* A bar across the panel's head. */
  .segments > .role-header {
    margin: calc(-1 * var(--_padding)) calc(-1 * var(--_padding)) var(--_tight);
    padding: var(--_base) var(--_padding);
    background: var(--_picture-surface);
  }

  .role-header [part~='headline'] {
    font-size: 1.25em;
  }

  .role-disclaimer,
  .role-footer,
  .size-small {
    font-size: 0.875em;
  }

  .role-disclaimer,
  .role-footer,
  .size-smaller {
    font-size: 0.8125em;
  }

  .role-disclaimer,
  .role-footer,
  .tone-subdued {
    color: var(--_muted);
  }

  .role-footer {
    text-align: end;
  }

  .size-large {
    font-size: 1.25em;
  }

  .tone-accent {
    font-weight: 600;
  }

  .role-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_tight) var(--_loose);
    padding-block: var(--_tight);
  }

  /* In a row of its own the blank between a text and a sign is none. */
  .segments .button {
    column-gap: 0.5rem;
  }

  .button.secondary {
    border-color: var(--_border);
    background: transparent;
    color: inherit;
  }

  .button.secondary:hover {
    background: var(--_picture-surface);
  }

  .role-disclaimer .text,
  .role-footer .text,
  p .text {
    display: inline;
    /* Moves no line, and can be hit: with the letters' own height, 24 px at least (WCAG 2.5.8). */
    padding: 0.3125rem 0;
    font-weight: inherit;
  }

  .area {
    display: grid;
    gap: var(--_base);
    text-decoration: none;
  }

  .gap {
    display: block;
    block-size: var(--_space);
  }

  .gap.inline {
    display: inline-block;
    inline-size: var(--_space);
    block-size: auto;
  }

  /* Actions keep their own distance. */
  .role-actions .gap {
    display: none;
  }

  .space-none { --_space: var(--_none); }
  .space-tighter { --_space: var(--_tighter); }
  .space-tight { --_space: var(--_tight); }
  .space-base { --_space: var(--_base); }
  .space-loose { --_space: var(--_loose); }
  .space-looser { --_space: var(--_looser); }

  .gap-none { gap: var(--_none); }
  .gap-tighter { gap: var(--_tighter); }
  .gap-tight { gap: var(--_tight); }
  .gap-base { gap: var(--_base); }
  .gap-loose { gap: var(--_loose); }
  .gap-looser { gap: var(--_looser); }

  .padding-none { padding: var(--_none); }
  .padding-tighter { padding: var(--_tighter); }
  .padding-tight { padding: var(--_tight); }
  .padding-base { padding: var(--_base); }
  .padding-loose { padding: var(--_loose); }
  .padding-looser { padding: var(--_looser); }

  .border-base { border: 1px solid var(--_border); }
  .border-dashed { border: 1px dashed var(--_border); }
  .background-subdued { background: var(--_picture-surface); }

  .corner-none { border-radius: 0; }
  .corner-small { border-radius: 2px; }
  .corner-base { border-radius: 4px; }
  .corner-large { border-radius: 8px; }
  .corner-full { border-radius: 999px; }

  .inline-start { justify-content: start; justify-items: start; }
  .inline-center { justify-content: center; justify-items: center; text-align: center; }
  .inline-end { justify-content: end; justify-items: end; }
  .inline-between { justify-content: space-between; }
  .block-start { align-items: start; }
  .block-center { align-items: center; }
  .block-end { align-items: end; }

  .columns-two { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .columns-three { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .columns-four { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  .columns-fill-auto { grid-template-columns: minmax(0, 1fr) auto; }
  .columns-auto-fill { grid-template-columns: auto minmax(0, 1fr); }
  .columns-auto-auto { grid-template-columns: auto auto; }
  .columns-third-fill { grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); }
  .columns-fill-third { grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); }

  /* A narrow panel has room for one column, whatever the vendor thought of, and for actions of one width. */
  @container (max-width: 23.99rem) {
    .grid {
      grid-template-columns: minmax(0, 1fr);
    }

    .segments [part~='picture'] {
      inline-size: 100%;
      aspect-ratio: 3 / 2;
    }

    .role-actions > * {
      flex: 1 1 100%;
    }
  }

  @container (min-width: 36rem) {
    .wide-columns-one { grid-template-columns: minmax(0, 1fr); }
    .wide-columns-two { grid-template-columns: repeat(2, minmax(0, 1fr)); }
    .wide-columns-three { grid-template-columns: repeat(3, minmax(0, 1fr)); }
    .wide-columns-four { grid-template-columns: repeat(4, minmax(0, 1fr)); }
    .wide-columns-fill-auto { grid-template-columns: minmax(0, 1fr) auto; }
    .wide-columns-auto-fill { grid-template-columns: auto minmax(0, 1fr); }
    .wide-columns-auto-auto { grid-template-columns: auto auto; }
    .wide-columns-third-fill { grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); }
    .wide-columns-fill-third { grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); }

    .wide-inline-start { justify-content: start; justify-items: start; text-align: start; }
    .wide-inline-center { justify-content: center; justify-items: center; text-align: center; }
    .wide-inline-end { justify-content: end; justify-items: end; text-align: end; }
    .wide-inline-between { justify-content: space-between; }
    .wide-block-start { align-items: start; }
    .wide-block-center { align-items: center; }
    .wide-block-end { align-items: end; }
  }
`;
