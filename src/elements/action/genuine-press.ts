import { shareUncovered } from '../viewing/view-share.ts';

/** How much of a button must be there to be seen, and how much of its colour. */
const LEAST_SHARE = 0.5;
const LEAST_OPACITY = 0.5;

/** `made`: by a script. `covered`: by a person, who could not see what is pressed. */
export type Press = 'genuine' | 'made' | 'covered';

/**
 * Whether a press is a person's own, on a button that can be seen. A script of the page can neither press it nor have
 * somebody press what does not look like it.
 *
 * A keyboard reaches what lies outside the window, or behind a bar at its edge: such a button is first brought into the
 * middle. What is painted over it and lets presses through is not found; asking the browser for that would be asking
 * whether anything at all touches the button, and a page may have harmless things that do.
 */
export function pressOf({ isTrusted, currentTarget }: Event): Press {
  if (!isTrusted || !(currentTarget instanceof HTMLElement)) return 'made';
  if (isInSight(currentTarget)) return 'genuine';
  currentTarget.scrollIntoView({ block: 'center', behavior: 'instant' });
  return isInSight(currentTarget) ? 'genuine' : 'covered';
}

function isInSight(button: HTMLElement): boolean {
  return opacityOf(button) >= LEAST_OPACITY && shareUncovered(button, button.getBoundingClientRect()) >= LEAST_SHARE;
}

/** Of an element and all it stands in. */
function opacityOf(element: Element | null): number {
  if (!element) return 1;
  const root = element.getRootNode();
  const around = element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  return Number(getComputedStyle(element).opacity) * opacityOf(around);
}
