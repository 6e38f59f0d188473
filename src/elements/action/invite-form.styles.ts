import { css } from 'lit';

/**
 * The form that invites friends, and what is said where something was pressed. The tokens are listed in
 * `offer-element.styles.ts`. What is wrong, sent or uncertain is told by a mark and by words, never by a colour alone.
 *
 * | part | what it is |
 * | --- | --- |
 * | `form` | all of it |
 * | `friends`, `friend` | the rows; one of them |
 * | `field`, `label`, `input` | a field with its label; the words; what is typed into |
 * | `remove`, `add` | take a row away; add one |
 * | `fault` | what is wrong with a row, or with the box |
 * | `sent`, `result` | a friend who was sent; what became of it |
 * | `note` | what "not certain" means |
 * | `friends-notice` | what happens with a friend's data |
 * | `consent`, `consent-label` | the box that has to be ticked; its words |
 * | `message` | what a press has come to; beside a button that enrols, too |
 */
export const inviteFormStyles = css`
  /* Under the picture and the words, for the width of the panel: fields want the room. */
  .body {
    display: grid;
    grid-column: 1 / -1;
    gap: 1rem;
    padding: var(--_padding);
    min-inline-size: 0;
  }

  [part~='content'] + .body {
    border-block-start: 1px solid var(--_border);
    padding-block-start: 1.5rem;
  }

  [part~='form'],
  [part~='friend'] {
    display: grid;
    gap: 0.75rem;
  }

  /* Name, and the button that takes the row away; below them how the friend is reached, and what is wrong with it. */
  [part~='friend'] {
    gap: 0.5rem 0.75rem;
    grid-template-columns: minmax(0, 1fr);
    align-items: end;
  }

  .several {
    grid-template-columns: minmax(0, 1fr) auto;
  }

  [part~='friend']:not(:first-child) {
    margin-block-start: 0.75rem;
    border-block-start: 1px solid var(--_border);
    padding-block-start: 0.75rem;
  }

  [part~='field'] + [part~='field'],
  [part~='fault'] {
    grid-column: 1 / -1;
  }

  [part~='field'] + [part~='field'] {
    padding-block-start: 0.25rem;
  }

  [part~='label'],
  [part~='fault'],
  [part~='form'] [part~='note'],
  [part~='friends-notice'] {
    font-size: 0.8125em;
  }

  [part~='label'],
  [part~='form'] [part~='note'],
  [part~='friends-notice'] {
    color: var(--_muted);
  }

  [part~='label'] {
    display: block;
    margin-block-end: 0.25rem;
  }

  [part~='input'] {
    inline-size: 100%;
    min-block-size: 2.75rem;
    border: 1px solid var(--_muted);
    border-radius: var(--offer-button-radius, 4px);
    padding: 0.5rem 0.75rem;
    background: transparent;
    color: inherit;
    font: inherit;
    /* A phone enlarges the page for any smaller. */
    font-size: max(1em, 1rem);
  }

  [part~='input']:focus-visible {
    outline-offset: -1px;
  }

  [part~='input'][aria-invalid] {
    border: 2px solid var(--_text);
    padding: calc(0.5rem - 1px) calc(0.75rem - 1px);
  }

  [part~='input']:read-only {
    background: var(--_picture-surface);
  }

  [part~='remove'] {
    display: grid;
    grid-area: 1 / -2;
    place-items: center;
    inline-size: 2.75rem;
    block-size: 2.75rem;
    /* The cross stands where the lines end. */
    margin-inline-end: -0.75rem;
    border: 0;
    border-radius: var(--offer-button-radius, 4px);
    padding: 0;
    background: none;
    color: inherit;
  }

  [part~='remove']:hover {
    background: var(--_picture-surface);
  }

  [part~='fault'] {
    font-weight: 600;
  }

  [part~='fault'],
  [part~='message'] {
    display: flex;
  }

  .mark {
    flex: none;
    margin-inline-end: 0.5em;
  }

  .locked {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
  }

  [part~='sent'] bdi + bdi {
    color: var(--_muted);
  }

  [part~='result'] {
    font-weight: 600;
  }

  [part~='add'] {
    justify-self: start;
  }

  [part~='consent-label'] {
    display: flex;
    align-items: start;
    gap: 0.75rem;
    padding-block: 0.625rem;
  }

  [type='checkbox'] {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0.125rem 0 0;
    accent-color: var(--_accent);
  }

  .body [part~='actions'] {
    padding: 0;
  }

  [part~='message']:empty {
    position: absolute;
  }

  .revealed {
    margin-block: 0.75rem;
  }

  @container (min-width: 36rem) {
    [part~='friend'] {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }

    [part~='friend'].several {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) auto;
    }

    [part~='field'] + [part~='field'] {
      grid-column: 2;
      padding: 0;
    }

    [part~='friend'] > [part~='fault'] {
      grid-column: 2 / -1;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .revealed {
      animation: reveal 0.2s ease-out;
    }

    @keyframes reveal {
      from {
        opacity: 0;
      }
    }
  }
`;
