import { Dexie } from 'dexie';
import type { WorkDraft } from '@/lib/store';
import { database, newId } from '@/lib/store';

/** Empties this device's database between tests. */
export async function emptyDatabase(): Promise<void> {
  if (!database.isOpen()) await database.open();
  await database.transaction('rw', database.tables, () =>
    Promise.all(database.tables.map((table) => table.clear())),
  );
}

/** Deletes databases that a test made. */
export const deleteDatabases = (names: string[]): Promise<unknown> =>
  Promise.all(names.map((name) => Dexie.delete(name)));

export const article = (path: string, more: WorkDraft = {}): WorkDraft => ({
  type: 'Article',
  url: `https://news.example/${path}`,
  urlKey: `news.example/${path}`,
  aliasKeys: [],
  site: 'news.example',
  headline: `Headline of ${path}`,
  ...more,
});

/** A passage as a page's script sends it. */
export const passage = (exact: string, path = 'a', more: { note?: string; tags?: string[] } = {}) => ({
  id: newId(),
  work: article(path),
  target: { selectors: [{ type: 'TextQuoteSelector' as const, exact }], exact },
  colour: 'amber' as const,
  ...more,
});
