import type { Seen } from '@/lib/annotation';
import { type AnchorState, database, markEdited } from './database';
import { now } from './identity';
import { sightWithin } from './sightings';
import { write } from './write';

/** What one anchoring showed; `score` is 0 to 1. */
export interface Anchored extends Seen {
  annotationId: string;
  score?: number;
}

/**
 * Remembers how each annotation anchored in its page just now: the state on this device only, and what is new of it as
 * a sighting, which travels.
 */
export async function recordAnchors(workId: string, states: Anchored[], at: string = now()): Promise<void> {
  const { anchors, sightings, annotations, settings, agents, history, packs } = database;
  await write(
    async () => {
      await anchors.bulkPut(states.map((state) => anchorState(workId, state, at)));
      await sightWithin(states, at);
    },
    database,
    [anchors, sightings, annotations, settings, agents, history, packs],
  );
}

/** The row that says how an annotation anchored. */
export function anchorState(workId: string, anchored: Anchored, at: string): AnchorState {
  const state: AnchorState = { ...anchored, workId, at };
  markEdited(state);
  return state;
}

/** The last known state of these annotations; those never opened here are missing. */
export async function anchorsOf(annotationIds: string[]): Promise<Map<string, AnchorState>> {
  const rows = await database.anchors.bulkGet(annotationIds);
  return new Map(rows.flatMap((row) => (row ? [[row.annotationId, row] as const] : [])));
}
