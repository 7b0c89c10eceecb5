import type { ClaimStatus, Priority } from '@/lib/annotation';
import { type Database, database } from './database';
import { noteFollowed } from './followed-status';
import { undoable } from './undoable';
import type { Undo, Watched } from './watched';

/** What is changed in many claims at once; `assignee: undefined` takes it away, tags are added to those that are there. */
export interface ClaimsChanges {
  status?: ClaimStatus;
  priority?: Priority;
  assignee?: string | undefined;
  addTags?: readonly string[];
}

/** Changes many claims in one write; resolves with the undo, which goes portion by portion. Throws MissingRecordError, or the signal's reason, with nothing changed. */
export function setClaims(
  ids: readonly string[],
  { addTags = [], ...changes }: ClaimsChanges,
  watched: Watched = {},
  db: Database = database,
): Promise<Undo> {
  return undoable(
    ids,
    async (steps) => {
      if (changes.status !== undefined) await noteFollowed(ids, db);
      const each = () =>
        steps.editMany(
          'claims',
          [...new Set(ids)],
          ({ tags }) => ({
            ...changes,
            ...(addTags.length > 0 ? { tags: [...new Set([...tags, ...addTags])] } : {}),
          }),
          watched,
        );
      // What somebody chooses is not moved by the same step.
      if ('assignee' in changes && changes.status === undefined) await steps.moving(ids, each);
      else await each();
    },
    db,
    { apart: true },
  );
}
