/** Hides a picture that did not come: a browser's mark for it is no invitation, and the box behind is a quiet surface. */
export function hideBroken(event: Event): void {
  if (event.currentTarget instanceof Element) event.currentTarget.classList.add('broken');
}
