import { type Database, database } from './database';

/** So many snapshots of one work are kept beside those that marks refer to: a page that is written anew every hour must not fill the disk. */
const MOST = 50;

/**
 * Takes away a work's snapshots that are too many: those that no mark refers to, and of them the one that lies closest
 * between two others in time; never the first, the last or the one that was kept again last. Inside a `write`.
 */
export async function thinSnapshots(workId: string, db: Database = database, most = MOST): Promise<void> {
  const all = db.snapshots.where('[workId+captured]').between([workId, ''], [workId, '\uffff']);
  if ((await all.count()) <= most) return;
  const marked = new Set(
    (await db.annotations.where({ workId }).toArray()).map(({ target }) => target?.snapshotId),
  );
  const again = db.snapshots.where('[workId+until]').between([workId, ''], [workId, '\uffff']);
  marked.add((await again.primaryKeys()).at(-1));
  const ids = await all.primaryKeys();
  const times = (await all.keys()).map((key) => Date.parse(String([key].flat()[1])));
  const rows = ids.map((id, at) => ({ id, at: times[at] ?? 0, isKept: marked.has(id) }));
  const gone: string[] = [];
  for (let free = rows.filter(({ isKept }) => !isKept).length; free > most; free--) {
    const found = closest(rows);
    if (found < 0) break;
    gone.push(...rows.splice(found, 1).map(({ id }) => id));
  }
  await db.snapshots.bulkDelete(gone);
}

/** The place of the row that may go and whose neighbours are nearest to each other; -1 when none may. */
function closest(rows: readonly { at: number; isKept: boolean }[]): number {
  let found = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 1; at < rows.length - 1; at++) {
    const span = (rows[at + 1]?.at ?? 0) - (rows[at - 1]?.at ?? 0);
    if (rows[at]?.isKept || span >= least) continue;
    [found, least] = [at, span];
  }
  return found;
}
