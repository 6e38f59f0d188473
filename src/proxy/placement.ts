/** Where in the shop a post-purchase offer can stand. */
const PLACEMENTS = ['order_confirmation', 'order_status'] as const;

export type Placement = (typeof PLACEMENTS)[number];

/** A word we do not know is as good as none, as with every attribute of the elements. */
export function readPlacement(word: string | undefined): Placement {
  return PLACEMENTS.find((placement) => placement === word) ?? 'order_confirmation';
}
