/**
 * Whether this origin's browser storage has a database of this name.
 *
 * @throws where there is no storage, or none that lists what it holds (Firefox before 126)
 */
export async function hasDatabase(wanted: string): Promise<boolean> {
  const databases = await indexedDB.databases();
  return databases.some(({ name }) => name === wanted);
}
