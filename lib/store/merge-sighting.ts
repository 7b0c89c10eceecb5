import type { Sighting } from '@/lib/annotation';
import { BadFileError } from './bad-file';
import type { Database } from './database';
import { sameValue } from './same-value';
import { type Cursor, stagedPortion } from './staging';

/** What an import does to one sighting; `merged` equals `before` when it brings nothing new. */
export interface MergedSighting {
  incoming: Sighting;
  before: Sighting | undefined;
  merged: Sighting;
}

/** One sighting of two that have one id: it lasted until the later time. Throws BadFileError when they differ otherwise. */
export function mergeSighting(one: Sighting, other: Sighting): Sighting {
  const until = one.until > other.until ? one.until : other.until;
  if (!sameValue({ ...one, until }, { ...other, until }))
    throw new BadFileError('knownDifferently', { table: 'sightings', id: other.id });
  return { ...one, until };
}

/** What becomes of the next sightings of a staged file; undefined at the end. Reads only. Throws BadFileError. */
export async function mergedSightings(
  importId: string,
  after: Cursor,
  db: Database,
): Promise<{ sightings: MergedSighting[]; after: Cursor } | undefined> {
  const portion = await stagedPortion<Sighting>(importId, 'sightings', after, db);
  if (!portion) return undefined;
  const local = await db.sightings.bulkGet(portion.rows.map(({ id }) => id));
  const sightings = portion.rows.map((incoming, i) => {
    const before = local[i];
    return { incoming, before, merged: before ? mergeSighting(before, incoming) : incoming };
  });
  return { sightings, after: portion.after };
}

/** Writes the sightings that an import adds or prolongs, and says how many; not those of passages that were purged here. Inside a `write`, after the records. */
export async function keepSightings(sightings: readonly MergedSighting[], db: Database): Promise<number> {
  const passages = await db.annotations.bulkGet(sightings.map(({ merged }) => merged.annotationId));
  const changed = sightings.filter(
    (one, i) => passages[i] !== undefined && !sameValue(one.before, one.merged),
  );
  await db.sightings.bulkPut(changed.map(({ merged }) => merged));
  return changed.length;
}
