import * as v from 'valibot';
import { type AnyRecord, type HistoryEntry, Id } from '@/lib/annotation';
import { BadFileError } from './bad-file';
import { type Database, database } from './database';
import { fold } from './fold';
import { type ForeignRecord, foreignHistory, foreignNews } from './foreign';
import { historiesOf } from './histories';
import { openStaging } from './open-staging';
import type { IncomingRow } from './staging';

/** What a foreign file needs beside its records. */
export interface ForeignFile {
  /** The program it comes from: whose the records are that name nobody, when nobody has written on this device yet. */
  program: { id: string; name: string; at: string };
  /** Throws BadFileError for a record that its table cannot hold. */
  check: (record: AnyRecord, told: ForeignRecord) => void;
  signal?: AbortSignal | undefined;
  /** As `openStaging` has it. */
  held?: number | undefined;
}

/**
 * Stages the records of another program's file as they come. One that is known here stays what it is but for what the
 * file says newly; a work known here under another name is that work. Throws BadFileError, or the signal's reason.
 */
export async function stageForeign(
  importId: string,
  portions: AsyncIterable<ForeignRecord[]>,
  { program, check, signal, held }: ForeignFile,
  db: Database = database,
): Promise<void> {
  const staging = openStaging(importId, db, held);
  const seen = new Set<string>();
  const implied = new Map<string, ForeignRecord>();
  const works = new Map<string, string>();
  const me = v.safeParse(Id, (await db.settings.get('me'))?.value);
  const reader = me.success ? me.output : program.id;
  let unnamed = false;

  async function stage(records: ForeignRecord[]): Promise<void> {
    const told = records.map((one) => ({ ...placed(one), agent: one.agent ?? reader }));
    unnamed ||= records.some(({ agent }) => agent === undefined);
    const known = new Map<string, Map<string, HistoryEntry[]>>();
    for (const table of new Set(told.map((one) => one.table))) {
      const ids = told.filter((one) => one.table === table).map(({ id }) => id);
      known.set(table, await historiesOf(table, ids, db));
    }
    const rows = told.flatMap((one): IncomingRow[] => {
      const { table, id } = one;
      const here = known.get(table)?.get(id) ?? [];
      if (here.length > 0 && one.implied) return [];
      const made = foreignHistory(one);
      const told = fold(table, id, made)?.record;
      if (told) check(told, one);
      const entries = here.length > 0 ? [...here, ...foreignNews(one, here)] : made;
      const record = here.length > 0 ? fold(table, id, entries)?.record : told;
      if (!record) return [];
      const history = entries.map((row) => ({ table: 'history', id: row.id, row }));
      return [...history, { table, id, row: record }];
    });
    if (rows.length > 0) await staging.add(rows);
  }

  /** The record, its work the one that is known here. */
  function placed(record: ForeignRecord): ForeignRecord {
    const { workId } = record.fields;
    const kept = typeof workId === 'string' ? works.get(workId) : undefined;
    return kept === undefined ? record : { ...record, fields: { ...record.fields, workId: kept } };
  }

  for await (const portion of portions) {
    signal?.throwIfAborted();
    for (const one of portion) {
      const key = `${one.table}/${one.id}`;
      if (one.implied) {
        if (one.table === 'works' && !works.has(one.id)) works.set(one.id, await knownAs(one, db));
        if (!implied.has(key)) implied.set(key, one);
      } else if (seen.has(key))
        throw new BadFileError('duplicateId', { table: one.table, index: one.index, id: one.id });
      else seen.add(key);
    }
    await stage(portion.filter((one) => !one.implied));
  }
  const named = [...implied].flatMap(([key, one]) => (seen.has(key) ? [] : [one]));
  await stage(named.filter(({ table, id }) => table !== 'works' || (works.get(id) ?? id) === id));
  if (!me.success && unnamed) await stage([agentOf(program)]);
  await staging.end();
}

const agentOf = ({ id, name, at }: ForeignFile['program']): ForeignRecord => ({
  table: 'agents',
  id,
  agent: id,
  at,
  fields: { type: 'Organization', name, alternateNames: [] },
  implied: true,
});

/** The id of the work here that has this one's url key, or its own. */
async function knownAs({ id, fields: { urlKey } }: ForeignRecord, db: Database): Promise<string> {
  if (typeof urlKey !== 'string') return id;
  const found = await db.works.where('urlKey').equals(urlKey).or('aliasKeys').equals(urlKey).toArray();
  const [first] = found.filter(({ deleted }) => deleted === 0).sort((a, b) => (a.id < b.id ? -1 : 1));
  return found.some((work) => work.id === id) ? id : (first?.id ?? id);
}
