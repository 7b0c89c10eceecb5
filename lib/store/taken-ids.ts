import type { HistoryEntry } from '@/lib/annotation';
import { BadFileError } from './bad-file';
import type { Database } from './database';
import { entriesIn, numberOf, type PackedIds } from './packs';

/** Says whether ids of new entries are those of entries that are known here, of other records; throws BadFileError then. */
export type RefuseTaken = (added: readonly HistoryEntry[]) => Promise<void>;

/** Looks at what lies here when it is first asked, for as long as nothing else but the import itself is written. */
export function refuseTaken(db: Database): RefuseTaken {
  let here: { hasRows: boolean; packed: PackedIds[]; numbers: Float64Array } | undefined;
  return async (added) => {
    if (added.length === 0) return;
    here ??= await whatLiesHere(db);
    const ids = added.map(({ id }) => id);
    const rows = here.hasRows ? await db.history.bulkGet(ids) : [];
    for (const row of rows) if (row) throw refusal(row.id);
    const { packed, numbers } = here;
    const alike = new Set(ids.filter((id) => has(numbers, numberOf(id))));
    if (alike.size > 0) await refusePacked(alike, packed, db);
  };
}

async function whatLiesHere(db: Database) {
  const packed = await db.packedIds.toArray();
  return { hasRows: (await db.history.limit(1).count()) > 0, packed, numbers: sorted(packed) };
}

/** Looks into the packs in which one of these ids may lie. */
async function refusePacked(
  ids: ReadonlySet<string>,
  packed: readonly PackedIds[],
  db: Database,
): Promise<void> {
  const wanted = new Set([...ids].map(numberOf));
  for (const { table, last, first, id, numbers } of packed) {
    if (!numbers.some((one) => wanted.has(one))) continue;
    const pack = await db.packs.get([table, last, first, id]);
    const taken = pack && entriesIn(pack).find((entry) => ids.has(entry.id));
    if (taken) throw refusal(taken.id);
  }
}

const refusal = (id: string) => new BadFileError('knownDifferently', { table: 'history', id });

/** The numbers of all packs, in order. */
function sorted(packed: readonly PackedIds[]): Float64Array {
  const all = new Float64Array(packed.reduce((sum, { numbers }) => sum + numbers.length, 0));
  let at = 0;
  for (const { numbers } of packed) {
    all.set(numbers, at);
    at += numbers.length;
  }
  return all.sort();
}

function has(numbers: Float64Array, wanted: number): boolean {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === wanted;
}
