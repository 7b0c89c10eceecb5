import { type RecordTable, recordTables } from '@/lib/annotation';
import { stageFile } from '@/lib/interchange';
import type { Bundle } from '@/lib/interchange/bundle';
import { type FormatId, formats } from '@/lib/interchange/formats';
import { commitImport, type Database, previewImport } from '@/lib/store';
import { streamOf } from '../people';
import type { Notes } from './notes';

/** Notes as a format gets them, in portions of two, so that what hangs together is cut apart. */
export function bundleOf(notes: Notes): Bundle {
  const rowsOf = <T extends RecordTable>(table: T) => notes[table];
  return {
    exported: '2026-03-01T09:30:00.000Z',
    exporter: { id: notes.agents[0]?.id ?? '', name: 'Reader' },
    async *all(table) {
      const rows = rowsOf(table);
      for (let at = 0; at < rows.length; at += 2) yield rows.slice(at, at + 2);
    },
    async some(table, ids) {
      const wanted = new Set(ids);
      return new Map(rowsOf(table).flatMap((row) => (wanted.has(row.id) ? [[row.id, row]] : [])));
    },
    async linked(table, field, ids) {
      const wanted = new Set(ids);
      return rowsOf(table).filter((row) => {
        const value = new Map<string, unknown>(Object.entries(row)).get(field);
        return typeof value === 'string' && wanted.has(value);
      });
    },
  };
}

/** The file that a format makes of notes. */
export async function written(id: FormatId, notes: Notes): Promise<string> {
  const format = await formats[id]();
  const words = { word: (key: string, ...values: unknown[]) => [key, ...values].join(' '), language: 'en' };
  let text = '';
  if (!format.out) throw new Error(`${id} is only read`);
  for await (const piece of format.out(bundleOf(notes), words)) text += piece;
  return text;
}

/** Takes a file in as the import page does, and says what it would have done. */
export async function taken(text: string | Uint8Array, db: Database) {
  const importId = await stageFile(streamOf(text), {}, db);
  const preview = await previewImport(importId, {}, db);
  await commitImport(importId, {}, db);
  return preview;
}

/** All records of a database by table, in the order of their ids. */
export async function recordsOf(db: Database): Promise<Notes> {
  const all = await Promise.all(recordTables.map(async (table) => [table, await db.table(table).toArray()]));
  return Object.fromEntries(all) as Notes;
}

/** Empties a database between cases. */
export const emptied = async (db: Database): Promise<void> => {
  await Promise.all(db.tables.map((table) => table.clear()));
};
