/** So many of a list, spread evenly over it. */
export function sample<Item>(list: readonly Item[], most: number): Item[] {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.min(most, list.length) }, (_, place) => list[Math.floor(place * step)]).filter(
    (item) => item !== undefined,
  );
}

/** A list in pieces of so many. */
export function piecesOf<Item>(list: readonly Item[], most: number): Item[][] {
  return Array.from({ length: Math.ceil(list.length / most) }, (_, piece) =>
    list.slice(piece * most, (piece + 1) * most),
  );
}
