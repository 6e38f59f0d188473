/** The look of the sample pages: paper, ink, one column, in light and dark, from a phone's dialog to a wide window. */
export const pageStyles = `
  :root {
    color-scheme: light dark;
    --paper: light-dark(#f4efe6, #1b211d);
    --ink: light-dark(#26302b, #ece6da);
    --quiet: light-dark(#5b645e, #a9b0a8);
    --green: light-dark(#1f4d3f, #a9cdbd);
    --on-green: light-dark(#f4efe6, #16201b);
    --clay: light-dark(#a14a2d, #e09a7d);
    --line: light-dark(#d9d0c0, #3a433d);
  }
  * { box-sizing: border-box; }
  body {
    margin: 0;
    min-block-size: 100vh;
    display: grid;
    place-items: center;
    padding: clamp(1rem, 4vw, 3rem);
    background: var(--paper);
    color: var(--ink);
    font: 1.0625rem/1.6 Charter, "Bitstream Charter", "Iowan Old Style", Georgia, serif;
  }
  main { inline-size: min(100%, 34rem); }
  img { display: block; inline-size: 100%; block-size: auto; border-radius: 4px; margin-block-end: clamp(1.25rem, 4vw, 2rem); }
  .kicker { margin: 0 0 .5rem; color: var(--clay); font: 600 .8125rem/1.4 system-ui, sans-serif; letter-spacing: .06em; text-transform: uppercase; }
  h1 { margin: 0 0 .75rem; font-size: clamp(1.625rem, 5vw, 2.25rem); font-weight: 500; line-height: 1.15; text-wrap: balance; }
  p { margin: 0 0 1rem; text-wrap: pretty; }
  .quiet { color: var(--quiet); font: .875rem/1.5 system-ui, sans-serif; }
  a { color: inherit; text-underline-offset: .2em; }
  .actions { display: flex; flex-wrap: wrap; gap: .75rem; margin-block: 1.5rem; }
  button {
    min-block-size: 2.875rem;
    padding: 0 1.5rem;
    border: 1px solid var(--green);
    border-radius: 4px;
    background: transparent;
    color: var(--green);
    font: 500 1rem/1 system-ui, sans-serif;
    cursor: pointer;
  }
  button.main { background: var(--green); color: var(--on-green); }
  button:focus-visible, a:focus-visible { outline: 2px solid var(--clay); outline-offset: 3px; }
  button:disabled { border-color: var(--line); background: transparent; color: var(--quiet); cursor: default; }
  [role="status"] { min-block-size: 1.6em; margin: 0; }
  footer { margin-block-start: 1.5rem; padding-block-start: 1rem; border-block-start: 1px solid var(--line); }
`;
