import * as v from 'valibot';
import { expect } from 'vitest';
import { CREATED, type HistoryEntry, setFields } from '@/lib/annotation';
import type { Database } from '@/lib/store';
import { canonical } from '@/lib/store/same-value';
import { allEntries } from './all-entries';
import { contents } from './people';

/** Every value that no later edit replaced is in its record, or in a conflict's sides. */
export async function expectNothingLost(db: Database): Promise<void> {
  const history = await allEntries(db);
  const conflicts = await db.conflicts.toArray();
  const byField = new Map<string, HistoryEntry[]>();
  for (const entry of history) {
    if (entry.field === CREATED || entry.field === 'deleted') continue;
    const key = `${entry.table}/${entry.recordId}/${entry.field}`;
    byField.set(key, [...(byField.get(key) ?? []), entry]);
  }
  const all = new Map(history.map((entry) => [entry.id, entry]));
  const descends = (entry: HistoryEntry, from: string, seen = new Set<string>()): boolean =>
    entry.parents.some((id) => {
      if (id === from) return true;
      if (seen.has(id)) return false;
      seen.add(id);
      const parent = all.get(id);
      return !!parent && descends(parent, from, seen);
    });
  for (const [key, entries] of byField) {
    const [table = '', recordId = '', field = ''] = key.split('/');
    const record = (await db.table(table).get(recordId)) as Record<string, unknown> | undefined;
    // Taken out of the bin for good: only that is known.
    if (!record) continue;
    for (const entry of entries) {
      if (entry.read || entries.some((later) => descends(later, entry.id))) continue;
      if (setFields[entry.table].includes(field)) {
        // What this edit added, and no edit that knew of it took away, is in.
        const added = (entry.after as string[]).filter(
          (one) => !((entry.before as string[]) ?? []).includes(one),
        );
        for (const one of added) expect(record[field]).toContain(one);
      } else {
        const sides = conflicts.find((conflict) => conflict.id === key)?.heads ?? [];
        expect(sides.includes(entry.id) || canonical(record[field]) === canonical(entry.after), key).toBe(
          true,
        );
      }
    }
  }
}

/** Everything that was ever written on any device, also what one of them has forgotten since. */
export class Log {
  readonly #entries = new Map<string, HistoryEntry>();

  async add(db: Database): Promise<void> {
    for (const entry of await allEntries(db)) this.#entries.set(entry.id, entry);
  }

  /**
   * What must be so whoever forgot what, said without the store's own reckoning: which records somebody wrote in without a
   * deletion and that writing knowing of each other, or took out of the bin, and their entries; which ones a deletion knew all of.
   */
  sum(): { live: string[]; kept: string[]; dead: string[] } {
    const live: string[] = [];
    const kept: string[] = [];
    const dead: string[] = [];
    for (const [key, entries] of this.#records()) {
      const deletions = entries.filter(isDeletion);
      const forgettable = new Set(deletions.flatMap((one) => [...this.#knows(one)]));
      const fresh = entries.filter((one) => !isDeletion(one) && !forgettable.has(one.id));
      const written = fresh.filter(({ field, read }) => field !== CREATED && !read);
      const unaware = ({ field }: HistoryEntry, known: Set<string>) =>
        field !== 'deleted' && !deletions.some(({ id }) => known.has(id));
      const back = ({ field }: HistoryEntry, known: Set<string>) =>
        field === 'deleted' && deletions.every(({ id }) => known.has(id));
      if (
        deletions.length === 0 ||
        written.some((one) => unaware(one, this.#knows(one)) || back(one, this.#knows(one)))
      ) {
        live.push(key);
        kept.push(...fresh.map(({ id }) => id));
      } else if (deletions.some((one) => this.#knows(one).size >= entries.length - 1)) dead.push(key);
    }
    return { live, kept, dead };
  }

  #records(): Map<string, HistoryEntry[]> {
    const records = new Map<string, HistoryEntry[]>();
    for (const entry of this.#entries.values()) {
      const key = `${entry.table}/${entry.recordId}`;
      records.set(key, [...(records.get(key) ?? []), entry]);
    }
    return records;
  }

  #knows(entry: HistoryEntry, known = new Set<string>()): Set<string> {
    for (const id of entry.parents) {
      const parent = this.#entries.get(id);
      if (!parent || known.has(id)) continue;
      known.add(id);
      this.#knows(parent, known);
    }
    return known;
  }
}

const isDeletion = ({ field, after }: HistoryEntry): boolean => field === 'deleted' && after === 1;

/** What a database shows: records out of the bin, what is known of them, what is asked. */
export async function shown(db: Database) {
  const { history = [], conflicts = [], snapshots = [], sightings = [], ...tables } = await contents(db);
  const live = new Set<string>();
  const records = Object.entries(tables).map(([table, rows]) => {
    const out = rows.filter(isOut);
    for (const { id } of out) live.add(`${table}/${id}`);
    return [table, out] as const;
  });
  const isShown = (row: unknown) => isAbout(row) && live.has(`${row.table}/${row.recordId}`);
  return {
    live: [...live].sort(),
    ...Object.fromEntries(records),
    snapshots,
    sightings: sightings.filter((row) => isSeen(row) && live.has(`annotations/${row.annotationId}`)),
    history: history.filter(isShown),
    conflicts: conflicts.filter(isShown),
  };
}

const isOut = (row: unknown): row is { id: string } =>
  v.is(v.object({ id: v.string(), deleted: v.literal(0) }), row);
const isAbout = (row: unknown): row is { table: string; recordId: string } =>
  v.is(v.object({ table: v.string(), recordId: v.string() }), row);
const isSeen = (row: unknown): row is { annotationId: string } =>
  v.is(v.object({ annotationId: v.string() }), row);
