/** Hides a picture that did not come: a browser's mark for it is no invitation, and the box behind is a quiet surface. */
export function hideBroken(event: Event): void {
  if (event.currentTarget instanceof Element) hide(event.currentTarget);
}

/** The same for those that a server drew, and that failed before anybody listened. */
export function hideBrokenIn(root: ParentNode): void {
  for (const image of root.querySelectorAll('img')) {
    // Of a picture that has come, its width says nothing: one drawn in vectors may have none.
    if (image.complete) image.decode().catch(() => hide(image));
  }
}

function hide(picture: Element): void {
  picture.classList.add('broken');
}
