/** What a place of this origin's storage holds. Looking makes no database. */
export async function storedRows<Row>(database: string, store: string): Promise<Row[]> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === database)) return [];
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database);
    opening.onerror = reject;
    opening.onsuccess = () => {
      const rows = opening.result.transaction(store).objectStore(store).getAll();
      rows.onsuccess = () => resolve(rows.result);
      opening.result.close();
    };
  });
}

/** Ends a database, and all that is in it. */
export async function deleteDatabase(name: string): Promise<void> {
  await new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.onsuccess = resolve;
    deleting.onerror = reject;
  });
}
