import { type ExportOptions, exportText, stageFile } from '@/lib/interchange';
import { commitImport, Database, type ExportScope, previewImport } from '@/lib/store';
import { allEntries } from './all-entries';

/** Everything of a database that is exported, in the order of ids, and its conflicts. */
export async function contents(db: Database): Promise<Record<string, unknown[]>> {
  const tables = [
    'agents',
    'works',
    'annotations',
    'claims',
    'appearances',
    'sources',
    'ratingScales',
    'claimReviews',
    'contacts',
    'snapshots',
    'sightings',
    'history',
    'conflicts',
  ];
  const rows = await Promise.all(
    tables.map((table) => (table === 'history' ? allEntries(db) : db.table(table).toArray())),
  );
  return Object.fromEntries(tables.map((table, i) => [table, rows[i] ?? []]));
}

export async function textOf(
  db: Database,
  scope: ExportScope = { type: 'everything' },
  options: ExportOptions = {},
): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of exportText(scope, options, db)) pieces.push(piece);
  return pieces.join('');
}

/** A file as the browser streams it, in pieces that cut characters and names in two. */
export function streamOf(text: string | Uint8Array, size = 7_001): ReadableStream<Uint8Array> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + size));
      at += size;
    },
  });
}

/** `packed` and `held` are the sizes from which on packs are made, and up to which a file waits in memory. */
export async function importText(db: Database, text: string, packed?: number, held?: number) {
  const importId = await stageFile(streamOf(text), { held }, db);
  const preview = await previewImport(importId, {}, db);
  await commitImport(importId, { file: 'test.json', packed }, db);
  return preview;
}

let made = 0;
/** A new device: its own database, deleted by `forget`. */
export function device(): { db: Database; forget: () => Promise<void> } {
  const db = new Database(`device-${made++}`);
  return { db, forget: () => db.delete() };
}
