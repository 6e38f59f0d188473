/** `hide-broken.ts` for what a server drew: pictures that failed before anybody listened. */
export function hideBrokenIn(root: ParentNode): void {
  for (const image of root.querySelectorAll('img')) {
    // Of a picture that has come, its width says nothing: one drawn in vectors may have none.
    if (image.complete) image.decode().catch(() => image.classList.add('broken'));
  }
}
