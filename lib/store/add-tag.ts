import type { RecordTable } from '@/lib/annotation';
import { database } from './database';
import { undoable } from './undoable';
import { partOf, type Undo, type Watched } from './watched';

/** An annotation or a claim, which both have tags. */
export interface Tagged {
  table: 'annotations' | 'claims';
  id: string;
}

/**
 * Adds a tag to all of these in one write; resolves with the undo, which goes portion by portion and leaves it on those that had it
 * before. Throws the signal's reason, with nothing changed.
 */
export async function addTag(refs: readonly Tagged[], tag: string, watched: Watched = {}): Promise<Undo> {
  const idsIn = (table: RecordTable) => [
    ...new Set(refs.flatMap((ref) => (ref.table === table ? ref.id : []))),
  ];
  const [annotations, claims] = [idsIn('annotations'), idsIn('claims')];
  const of = annotations.length + claims.length;
  const rows = await database.annotations.bulkGet(annotations);
  return undoable(
    claims,
    async (steps) => {
      let done = 0;
      for (const [table, ids] of [
        ['annotations', annotations],
        ['claims', claims],
      ] as const) {
        const there = await database.table<{ id: string; tags: string[] }>(table).bulkGet(ids);
        const without = there.flatMap((row) => (row && !row.tags.includes(tag) ? row.id : []));
        done += ids.length - without.length;
        const part = partOf(watched, done, of);
        await steps.editMany(table, without, ({ tags }) => ({ tags: [...tags, tag] }), part);
        done += without.length;
      }
    },
    database,
    { apart: true, workIds: [...new Set(rows.flatMap((row) => row?.workId ?? []))] },
  );
}
