import { css } from 'lit';

/** What colours are read from: never drawn, and the one thing in the element that keeps the colours as the shop has set them. */
export const colourReaderStyles = css`
  .colours {
    display: none;
  }
`;
