import { css } from 'lit';

/**
 * How an offer looks when a shop has said nothing: the page's own type, one accent, hairlines, room to breathe. Every
 * length is a multiple of 4 px at a 16 px root, every text one of three sizes.
 *
 * Layout follows the element's own width, never the window's: it may stand in a narrow column of a wide page.
 *
 * Tokens, to be set on the element or anything around it:
 *
 * | property | default | meaning |
 * | --- | --- | --- |
 * | `--offer-accent` | near black, near white in the dark | the button |
 * | `--offer-on-accent` | the opposite | text on the accent |
 * | `--offer-surface` | white, near black in the dark | behind the panel |
 * | `--offer-picture-surface` | a shade off the surface | behind the picture, and while it loads |
 * | `--offer-text` | near black, near white in the dark | headline and description; the ring around what has focus |
 * | `--offer-muted` | a softer text | small print |
 * | `--offer-border` | a hairline grey | lines |
 * | `--offer-border-width` | `1px` | panel's edge |
 * | `--offer-radius` | `4px` | corners of the panel |
 * | `--offer-button-radius` | `4px` | corners of the button |
 * | `--offer-padding` | `24px`, `40px` where there is room | inside the panel |
 * | `--offer-font` | the page's | all text |
 * | `--offer-headline-font` | the page's | headline |
 * | `--offer-headline-size` | `1.5em` | headline |
 * | `--offer-headline-weight` | `600` | headline |
 * | `--offer-picture-ratio` | `3 / 2` | picture, while it stands above the text |
 * | `--offer-picture-fit` | `cover` | how the picture fills its room |
 * | `--offer-max-inline-size` | `48rem` | widest the panel grows |
 * | `--offer-min-block-size` | `0` | room to reserve, so that nothing moves |
 */
export const offerElementStyles = css`
  :host {
    --_ink: light-dark(#1c1c1a, #f2f1ee);
    --_paper: light-dark(#ffffff, #1c1c1a);
    --_shade: light-dark(#f2f1ee, #282826);
    --_soft: light-dark(#5c5b57, #b0aea8);
    --_line: light-dark(#dcdad5, #3d3c39);
    --_accent: var(--offer-accent, var(--_brand, var(--_ink)));
    --_on-accent: var(--offer-on-accent, var(--_on-brand, var(--_paper)));
    --_surface: var(--offer-surface, var(--_paper));
    --_picture-surface: var(--offer-picture-surface, var(--_shade));
    --_text: var(--offer-text, var(--_ink));
    --_muted: var(--offer-muted, var(--_soft));
    --_border: var(--offer-border, var(--_line));
    /* Whether there is one at all: see own-colours.ts. */
    --_own: var(--offer-accent, var(--offer-on-accent, var(--offer-surface, var(--offer-picture-surface, var(--offer-text, var(--offer-muted,))))));
    display: block;
    min-block-size: var(--offer-min-block-size, 0);
    font-family: var(--offer-font, inherit);
    line-height: 1.5;
  }

  /* Engines before 2024 know no light-dark(): they get the light scheme, whole. */
  @supports not (color: light-dark(#000, #fff)) {
    :host {
      --_ink: #1c1c1a;
      --_paper: #ffffff;
      --_shade: #f2f1ee;
      --_soft: #5c5b57;
      --_line: #dcdad5;
    }
  }

  :host([hidden]) {
    display: none;
  }

  * {
    box-sizing: border-box;
  }

  h2,
  h3,
  h4,
  h5,
  h6,
  p {
    margin: 0;
  }

  a {
    color: inherit;
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }

  a:hover {
    text-decoration-thickness: 2px;
  }

  :focus-visible {
    outline: 2px solid var(--_text);
    outline-offset: 3px;
  }

  .kept {
    min-block-size: var(--_kept, 0);
  }

  /* For ears only: said, but not drawn. */
  .aside {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
