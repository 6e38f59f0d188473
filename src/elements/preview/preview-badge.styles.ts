import { css } from 'lit';

/** What says that an offer is a sample. */
export const previewBadgeStyles = css`
  [part~='badge'] {
    display: inline-block;
    margin-block-end: 0.5rem;
    padding: 0.125rem 0.5rem;
    border: 1px solid currentcolor;
    border-radius: 2px;
    font-size: 0.8125em;
  }
`;
