import { houseReview } from '@/lib/annotation';
import { type Database, database } from './database';
import { MissingRecordError } from './edit';
import { appearanceIdOf } from './identity';
import { type Steps, undoable } from './undoable';
import type { Watched } from './watched';

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
): Promise<() => Promise<void>> {
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
  let { tags } = keep;
  for (const [done, id] of others.entries()) {
    signal?.throwIfAborted();
    onProgress?.(done);
    const other = await db.claims.get(id);
    if (!other) throw new MissingRecordError(`claims ${id}`);
    if (other.deleted) continue;
    await moveRows(id, keepId, steps);
    tags = [...tags, ...other.tags];
    await steps.edit('claims', id, { mergedInto: keepId });
    await steps.edit('claims', id, { deleted: 1 });
  }
  if (keep.deleted) await steps.edit('claims', keepId, { deleted: 0 });
  await steps.edit('claims', keepId, {
    tags: [...new Set(tags)],
    // Says it here too: who merges the two the other way meanwhile is asked, and loses neither.
    merged: [...new Set([...(keep.merged ?? []), ...others])],
    // What was found to be another is kept now.
    ...(keep.mergedInto ? { mergedInto: undefined } : {}),
  });
}

async function moveRows(from: string, to: string, steps: Steps): Promise<void> {
  const { db } = steps;
  const of = { claimId: from };
  for (const link of await db.appearances.where(of).toArray()) {
    if (link.deleted) continue;
    const { annotationId } = link;
    const there = await db.appearances.where({ claimId: to }).toArray();
    const same = there.find((one) => one.annotationId === annotationId);
    if (same) await steps.edit('appearances', same.id, { deleted: 0 });
    else await steps.create('appearances', appearanceIdOf(to, annotationId), { claimId: to, annotationId });
    await steps.edit('appearances', link.id, { deleted: 1 });
  }
  for (const { id } of await db.sources.where(of).toArray()) await steps.edit('sources', id, { claimId: to });
  for (const { id } of await db.contacts.where(of).toArray())
    await steps.edit('contacts', id, { claimId: to });
  const kept = await db.claimReviews.where({ claimId: to }).toArray();
  const housed = kept.some(({ house }) => house === 1);
  // Both stay public; in the house's name speaks the one of the claim that is kept.
  const published = houseReview(kept) !== undefined;
  for (const { id, house, status } of await db.claimReviews.where(of).toArray()) {
    const second = house === 1 && (status === 'published' ? published : housed);
    await steps.edit('claimReviews', id, { claimId: to, ...(second ? { house: 0 } : {}) });
  }
}
