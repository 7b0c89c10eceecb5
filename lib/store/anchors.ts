import { type AnchorState, database } from './database';
import { now } from './identity';
import { write } from './write';

/** Remembers how each annotation anchored in its page just now; this device's knowledge, never exported. */
export async function recordAnchors(
  workId: string,
  states: Omit<AnchorState, 'workId' | 'at'>[],
): Promise<void> {
  const at = now();
  await write(() => database.anchors.bulkPut(states.map((state) => ({ ...state, workId, at }))), database, [
    database.anchors,
  ]);
}

/** The last known state of these annotations; those never opened here are missing. */
export async function anchorsOf(annotationIds: string[]): Promise<Map<string, AnchorState>> {
  const rows = await database.anchors.bulkGet(annotationIds);
  return new Map(rows.flatMap((row) => (row ? [[row.annotationId, row] as const] : [])));
}
