/** Pages open at once: they wait for the network more than they compute. */
const TOGETHER = 4;

/** What comes of each of a list, a few at a time. */
export async function inTurn<Item, Result>(
  list: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    for (let place = next++; place < list.length; place = next++) {
      const item = list[place];
      if (item !== undefined) results[place] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, worker));
  return results;
}
