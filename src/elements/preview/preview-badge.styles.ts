import { css } from 'lit';

/** What says that an offer is a sample, and the drawing in its picture's place. */
export const previewBadgeStyles = css`
  [part~='badge'] {
    display: inline-block;
    margin-block-end: 0.5rem;
    padding: 0.125rem 0.5rem;
    border: 1px solid currentcolor;
    border-radius: 2px;
    font-size: 0.8125em;
  }

  svg[part~='image'] {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 0.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;
