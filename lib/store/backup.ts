import * as v from 'valibot';
import { Time } from '@/lib/annotation';
import { type Database, database } from './database';
import { countEntries } from './histories';
import { write } from './write';

/** When everything was last exported to its end, and how many history entries there were then. */
const Backup = v.object({ at: Time, entries: v.number() });
export type Backup = v.InferOutput<typeof Backup>;

/** Whether it is time to export everything: after so many edits, or with any edit after so many days. */
export interface BackupState {
  last: Backup | undefined;
  edits: number;
  due: boolean;
}

const EDITS = 200;
const DAYS = 30;

export async function lastBackup(db: Database = database): Promise<Backup | undefined> {
  const fact = v.safeParse(Backup, (await db.settings.get('lastBackup'))?.value);
  return fact.success ? fact.output : undefined;
}

/** Remembers that an export of everything was finished. */
export const rememberBackup = (at: string, entries: number, db: Database = database): Promise<unknown> =>
  write(() => db.settings.put({ key: 'lastBackup', value: { at, entries } }), db, [db.settings]);

/** How many edits no backup holds, and whether one is due; without any, the days count from the first edit. */
export async function backupState(
  clock: Pick<typeof Date, 'now'> = Date,
  db: Database = database,
): Promise<BackupState> {
  const last = await lastBackup(db);
  const edits = Math.max(0, (await countEntries(db)) - (last?.entries ?? 0));
  const since = last?.at ?? (await firstEdit(db));
  const days = since ? (clock.now() - Date.parse(since)) / 86_400_000 : 0;
  return { last, edits, due: edits >= EDITS || (edits > 0 && days >= DAYS) };
}

/** When something was first written or imported here; what lies in packs came with an import. */
async function firstEdit(db: Database): Promise<string | undefined> {
  const [entry, file] = [await db.history.orderBy('at').first(), await db.imports.orderBy('at').first()];
  return entry && file ? (entry.at < file.at ? entry.at : file.at) : (entry ?? file)?.at;
}
