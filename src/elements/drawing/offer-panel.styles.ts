import { css } from 'lit';

/** What a card and a segment tree have in common. The tokens are listed in `offer-element.styles.ts`. */
export const offerPanelStyles = css`
  /* Not the element itself: an empty container would part the margins around it, and so take room. */
  .room {
    container-type: inline-size;
    /* A container has no width of its own to offer, and would vanish in a row that asks for one. A narrow window has not so much where letters are large. */
    min-inline-size: min(15rem, 75vw);
  }

  /* A word may be longer than a narrow place is wide. */
  [part~='base'] {
    overflow-wrap: anywhere;
  }

  .panel {
    display: grid;
    /* Where letters are large, words need the room more than the edge does. */
    --_padding: var(--offer-padding, min(1.5rem, 7cqi));
    max-inline-size: var(--offer-max-inline-size, 48rem);
    background: var(--_surface);
    color: var(--_text);
    border: var(--offer-border-width, 1px) solid var(--_border);
    border-radius: var(--offer-radius, 4px);
    overflow: clip;
  }

  [part~='headline'] {
    font-family: var(--offer-headline-font, inherit);
    font-size: var(--offer-headline-size, 1.5em);
    font-weight: var(--offer-headline-weight, 600);
    line-height: 1.25;
    letter-spacing: normal;
    text-wrap: balance;
  }

  .broken {
    visibility: hidden;
  }

  /* 44 px is the least a thumb wants (WCAG 2.5.5). */
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 2.75rem;
    padding: 0.5rem 1.5rem;
    /* To be seen where the system has colours of its own (forced-colors), which paints it in one of them. */
    border: 1px solid transparent;
    border-radius: var(--offer-button-radius, 4px);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
  }

  /* No other ground than the one whose contrast was chosen. */
  .button:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .text {
    display: inline-block;
    padding-block: 0.625rem;
    font-weight: 600;
  }

  button {
    font: inherit;
    cursor: pointer;
  }

  button.text,
  .area {
    padding-inline: 0;
    border: 0;
    background: none;
    color: inherit;
    text-align: start;
  }

  button.text {
    min-block-size: 2.75rem;
    font-weight: 400;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  [aria-disabled] {
    cursor: default;
    opacity: 0.6;
  }

  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.25em;
  }
`;
