import type { HistoryEntry, RecordTable } from '@/lib/annotation';
import { BadFileError } from './bad-file';
import { known } from './heads';
import { isDeletion } from './merge-history';
import type { Reference } from './references';

/**
 * Checks that the history of one record is whole and goes forward: parents are there (but for those of a deletion,
 * which may have been purged) and no entry descends from itself. Says which agents it names. Throws BadFileError.
 */
export function checkEntries(
  table: RecordTable,
  recordId: string,
  entries: readonly HistoryEntry[],
): Reference[] {
  const all = known(entries);
  const place = (id: string) => ({ table: 'history', id, field: 'parents' });
  for (const entry of entries) {
    if (isDeletion(entry)) continue;
    const missing = entry.parents.find((parent) => !all.has(parent));
    if (missing !== undefined)
      throw new BadFileError('missingRecord', place(entry.id), `${table} ${recordId}`);
  }
  const ring =
    entries.some(({ parents }) => parents.length > 0) &&
    firstInRing(entries, (entry) => entry.parents.flatMap((parent) => all.get(parent) ?? []));
  if (ring) throw new BadFileError('circularHistory', place(ring.id), `${table} ${recordId}`);
  const agents = new Set(entries.map(({ agent }) => agent));
  return [...agents].map((id) => ({
    to: 'agents',
    id,
    place: { table: 'history', id: entries[0]?.id, field: 'agent' },
  }));
}

/** An entry that is left when all whose parents are gone are taken away again and again. */
function firstInRing(
  entries: readonly HistoryEntry[],
  parentsOf: (entry: HistoryEntry) => HistoryEntry[],
): HistoryEntry | undefined {
  const children = new Map<string, HistoryEntry[]>();
  const waiting = new Map<string, number>();
  for (const entry of entries) {
    const parents = parentsOf(entry);
    waiting.set(entry.id, parents.length);
    for (const { id } of parents) {
      const siblings = children.get(id);
      if (siblings) siblings.push(entry);
      else children.set(id, [entry]);
    }
  }
  const free = entries.filter((entry) => waiting.get(entry.id) === 0);
  for (let entry = free.pop(); entry; entry = free.pop()) {
    waiting.delete(entry.id);
    for (const child of children.get(entry.id) ?? []) {
      const left = (waiting.get(child.id) ?? 0) - 1;
      waiting.set(child.id, left);
      if (left === 0) free.push(child);
    }
  }
  return entries.find((entry) => waiting.has(entry.id));
}
