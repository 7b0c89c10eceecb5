import { BadFileError } from './bad-file';
import type { Database } from './database';
import { mergedSightings } from './merge-sighting';
import type { Reference } from './references';
import { eachPortion } from './staging';

/** Checks that staged sightings did not end before they began and fit those here, and says which passages and people they name. Throws BadFileError. */
export async function checkSightings(
  importId: string,
  signal: AbortSignal | undefined,
  db: Database,
): Promise<Reference[]> {
  const named: Reference[] = [];
  await eachPortion(
    (after) => mergedSightings(importId, after, db),
    ({ sightings }) => {
      signal?.throwIfAborted();
      for (const { incoming } of sightings) {
        const { id, annotationId, agent, at, until } = incoming;
        const place = (field: string) => ({ table: 'sightings', id, field });
        if (until < at) throw new BadFileError('wrongValue', place('until'));
        named.push({ to: 'annotations', id: annotationId, place: place('annotationId') });
        named.push({ to: 'agents', id: agent, place: place('agent') });
      }
    },
  );
  return named;
}
