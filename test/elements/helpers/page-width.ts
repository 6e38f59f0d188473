const sheet = document.createElement('style');

/**
 * Makes the page as wide as this, in CSS pixels, and a dialog fit it. Not the window: not every engine's driver can. The
 * element takes its measure from the room it is given.
 */
export function beWide(pixels: number): void {
  sheet.textContent = `
    body { inline-size: ${pixels}px; margin: 0 }
    :is(referral-offer, post-purchase-offer)::part(dialog) { max-inline-size: calc(${pixels}px - 2rem) }`;
  document.head.append(sheet);
}

/** The page is as wide as its window again. */
export function forgetWidth(): void {
  sheet.remove();
}
