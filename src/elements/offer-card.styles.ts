import { css } from 'lit';

/** An offer of layout `card`. The tokens are listed in `offer-element.styles.ts`. */
export const offerCardStyles = css`
  /* Not the element itself: an empty container would part the margins around it, and so take room. */
  .room {
    container-type: inline-size;
  }

  .panel {
    display: grid;
    max-inline-size: var(--offer-max-inline-size, none);
    background: var(--_surface);
    border: var(--offer-border-width, 1px) solid var(--_border);
    border-radius: var(--offer-radius, 4px);
    overflow: clip;
  }

  [part~='picture'] {
    position: relative;
    aspect-ratio: var(--offer-picture-ratio, 3 / 2);
    background: var(--_picture-surface);
    overflow: clip;
  }

  [part~='image'] {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: var(--offer-picture-fit, cover);
  }

  .broken {
    visibility: hidden;
  }

  svg[part~='image'] {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 0.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  [part~='content'] {
    display: grid;
    align-content: center;
    gap: 0.75rem;
    padding: var(--_padding);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  [part~='headline'] {
    font-family: var(--offer-headline-font, inherit);
    font-size: var(--offer-headline-size, 1.5em);
    font-weight: var(--offer-headline-weight, 600);
    line-height: 1.25;
    letter-spacing: normal;
    text-wrap: balance;
  }

  [part~='description'] {
    max-inline-size: 34em;
    text-wrap: pretty;
  }

  [part~='actions'] {
    padding-block: 0.5rem;
  }

  /* 44 px is the least a thumb wants (WCAG 2.5.5). */
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 2.75rem;
    padding: 0.5rem 1.5rem;
    border: 1px solid transparent;
    border-radius: var(--offer-button-radius, 4px);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
  }

  .button:hover {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_on-accent));
  }

  .button:active {
    background: color-mix(in oklab, var(--_accent) 80%, var(--_on-accent));
  }

  .text {
    display: inline-block;
    padding-block: 0.625rem;
    font-weight: 600;
  }

  [part~='privacy'] {
    max-inline-size: 44em;
    font-size: 0.8125em;
    color: var(--_muted);
  }

  /* Side by side where they fit, each whole: they are two different links. */
  [part~='privacy'] a {
    display: inline-block;
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

  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .button {
      transition: background-color 0.15s ease-out;
    }
  }
`;
