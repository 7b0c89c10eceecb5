import type { Database } from './database';
import { mergedSightings } from './merge-sighting';
import type { Reference } from './references';
import { eachPortion } from './staging';

/** Checks that staged sightings fit those here, and says which passages and people they name. Throws BadFileError. */
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
      for (const { merged } of sightings) {
        const place = (field: string) => ({ table: 'sightings', id: merged.id, field });
        named.push({ to: 'annotations', id: merged.annotationId, place: place('annotationId') });
        named.push({ to: 'agents', id: merged.agent, place: place('agent') });
      }
    },
  );
  return named;
}
