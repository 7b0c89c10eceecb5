import { type Database, database } from './database';
import { MissingRecordError } from './edit';
import { movingTo } from './move-rows';
import { type Steps, undoable } from './undoable';
import type { Undo, Watched } from './watched';

/** How many claims are made one with another at once. */
const PORTION = 100;

/**
 * Makes several claims one, in one write: all passages, sources, reviews, contacts and tags go to the one that is kept, and the
 * others go out of sight with their own wording and history. Resolves with the undo. Throws MissingRecordError, or the signal's
 * reason, with nothing changed.
 */
export function mergeClaims(
  keepId: string,
  ids: readonly string[],
  watched: Watched = {},
  db: Database = database,
): Promise<Undo> {
  const others = [...new Set(ids)].filter((id) => id !== keepId);
  return undoable(
    [keepId, ...others],
    (steps) => steps.moving([keepId], () => mergeWithin(keepId, others, steps, watched)),
    db,
  );
}

/** The claims whose passages, sources and reviews are a claim's: itself and those that were found to be it, over any number of steps. */
export async function idsOfClaim(claimId: string, db: Database = database): Promise<string[]> {
  const ids = [claimId];
  for (const id of ids) {
    const merged = await db.claims.where('mergedInto').equals(id).primaryKeys();
    ids.push(...merged.filter((other) => !ids.includes(other)));
  }
  return ids;
}

/** The claim that a claim is kept as: itself, unless it was found to be another. */
export async function keptClaim(claimId: string, db: Database): Promise<string> {
  const way = [claimId];
  for (const id of way) {
    const into = (await db.claims.get(id))?.mergedInto;
    if (into && !way.includes(into)) way.push(into);
  }
  return way.at(-1) ?? claimId;
}

/** The same inside a `write`. */
export async function mergeWithin(
  keepId: string,
  others: readonly string[],
  steps: Steps,
  { signal, onProgress }: Watched = {},
): Promise<void> {
  const { db } = steps;
  const keep = await db.claims.get(keepId);
  if (!keep) throw new MissingRecordError(`claims ${keepId}`);
  const moving = await movingTo(keepId, steps);
  const tags = new Set(keep.tags);
  for (let start = 0; start < others.length; start += PORTION) {
    signal?.throwIfAborted();
    const ids = others.slice(start, start + PORTION);
    const found = await db.claims.bulkGet(ids);
    const missing = ids[found.indexOf(undefined)];
    if (missing) throw new MissingRecordError(`claims ${missing}`);
    const moved = found.flatMap((claim) => (claim && !claim.deleted ? claim : []));
    for (const tag of moved.flatMap((claim) => claim.tags)) tags.add(tag);
    const movedIds = moved.map(({ id }) => id);
    await moving(movedIds);
    await steps.editMany('claims', movedIds, () => ({ mergedInto: keepId, deleted: 1 }));
    onProgress?.(start + ids.length);
  }
  signal?.throwIfAborted();
  if (keep.deleted) await steps.edit('claims', keepId, { deleted: 0 });
  await steps.edit('claims', keepId, {
    tags: [...tags],
    // Says it here too: who merges the two the other way meanwhile is asked, and loses neither.
    merged: [...new Set([...(keep.merged ?? []), ...others])],
    // What was found to be another is kept now.
    ...(keep.mergedInto ? { mergedInto: undefined } : {}),
  });
}
