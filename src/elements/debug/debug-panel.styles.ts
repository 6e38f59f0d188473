import { css } from 'lit';

/** What `debug` draws: plainly a tool, not a part of the offer. */
export const debugPanelStyles = css`
  [part~='debug'] {
    display: grid;
    gap: 0.25rem;
    margin: 0.5rem 0 0;
    padding: 0.75rem 1rem;
    border-inline-start: 2px solid var(--_accent);
    background: var(--_picture-surface);
    color: var(--_text);
    font: 0.8125rem/1.5 ui-monospace, monospace;
    overflow-wrap: anywhere;
  }

  [part~='debug'] > div {
    display: grid;
    grid-template-columns: 7rem 1fr;
    gap: 0.5rem;
  }

  [part~='debug'] dd {
    margin: 0;
  }

  [part~='debug'] ul {
    margin: 0;
    padding-inline-start: 1.25rem;
  }

  [part~='debug'] dt {
    color: var(--_muted);
  }
`;
