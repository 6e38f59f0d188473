import { css } from 'lit';

/**
 * An offer of layout `card`. The tokens are listed in `offer-element.styles.ts`. A segment tree, which may stand under
 * the same sheets, has parts of the same names: hence `.card`.
 */
export const offerCardStyles = css`
  .card [part~='picture'] {
    position: relative;
    aspect-ratio: var(--offer-picture-ratio, 3 / 2);
    background: var(--_picture-surface);
    overflow: clip;
  }

  .card [part~='image'] {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: var(--offer-picture-fit, cover);
  }

  .card [part~='content'] {
    display: grid;
    align-content: center;
    gap: 0.75rem;
    padding: var(--_padding);
    min-inline-size: 0;
  }

  /* On the page's own ground, the page's own colour is the one that can be read. */
  .bare {
    color: var(--offer-text, inherit);
  }

  [part~='description'] {
    max-inline-size: 34em;
    text-wrap: pretty;
  }

  .card [part~='actions'],
  .body [part~='actions'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
    padding-block: 0.5rem;
  }

  [part~='privacy'] {
    max-inline-size: 44em;
    font-size: 0.8125em;
    color: var(--_muted);
  }

  .bare [part~='privacy'] {
    color: var(--offer-muted, inherit);
  }

  /* Side by side where they fit, each whole: they are two different links. 24 px is the least for a finger (WCAG 2.5.8). */
  [part~='privacy'] a {
    display: inline-block;
    padding-block: 0.1875rem;
    margin-inline-end: 0.75rem;
  }

  .button + [part~='privacy'],
  .text + [part~='privacy'] {
    margin-block-start: 0.5rem;
  }

  @container (min-width: 36rem) {
    .panel {
      --_padding: var(--offer-padding, 2.5rem);
    }

    .pictured {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }

    .pictured [part~='picture'] {
      aspect-ratio: auto;
      min-block-size: 100%;
    }
  }
`;
