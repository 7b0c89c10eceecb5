/** Runs in a page of the extension: every row of a table that is not in the bin, as it is on disk. */
export async function storedRows(table: string): Promise<Record<string, unknown>[]> {
  const database = await new Promise<IDBDatabase>((done, failed) => {
    const request = indexedDB.open('sourcemark');
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
    // Opened before the extension did: leave nothing behind that it would take for its own.
    request.onupgradeneeded = () => request.transaction?.abort();
  }).catch(() => undefined);
  if (!database) return [];
  try {
    return await new Promise((done, failed) => {
      const request = database.transaction(table).objectStore(table).getAll();
      request.onsuccess = () => done(request.result.filter((row) => row.deleted !== 1));
      request.onerror = () => failed(request.error);
    });
  } finally {
    database.close();
  }
}
