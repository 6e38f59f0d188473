import { css } from 'lit';

/** The dialog of the hosted journey. */
export const hostedJourneyStyles = css`
  dialog {
    inline-size: min(100vw - 2rem, 40rem);
    block-size: min(100dvh - 2rem, 48rem);
    max-inline-size: none;
    max-block-size: none;
    padding: 0;
    border: var(--offer-border-width, 1px) solid var(--_border);
    border-radius: var(--offer-radius, 4px);
    background: var(--_surface);
    color: var(--_text);
    overflow: clip;
  }

  dialog[open] {
    display: flex;
    flex-direction: column;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }

  [part~='dialog-bar'] {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1rem;
    padding-block: 0.25rem;
    padding-inline: 1rem 0.25rem;
    border-block-end: 1px solid var(--_border);
    font-size: 0.8125em;
  }

  [part~='dialog-link'] {
    padding-block: 0.75rem;
  }

  [part~='dialog-close'] {
    display: grid;
    place-items: center;
    inline-size: 2.75rem;
    block-size: 2.75rem;
    padding: 0;
    border: 0;
    border-radius: var(--offer-button-radius, 4px);
    background: none;
    color: inherit;
    cursor: pointer;
  }

  [part~='dialog-close']:hover {
    background: var(--_picture-surface);
  }

  [part~='dialog-close']:focus-visible {
    outline-offset: -2px;
  }

  [part~='dialog-close'] svg {
    inline-size: 1.25rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
  }

  [part~='dialog-frame'] {
    flex: 1;
    inline-size: 100%;
    border: 0;
    background: #ffffff;
    color-scheme: normal;
  }

  @media print {
    dialog[open] {
      display: none;
    }
  }
`;
