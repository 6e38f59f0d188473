/** Whether the shop has set a colour of ours, which then may not go with the others: see `offer-element.styles.ts`. */
export function hasOwnColours(element: Element): boolean {
  return Boolean(getComputedStyle(element).getPropertyValue('--_own'));
}
