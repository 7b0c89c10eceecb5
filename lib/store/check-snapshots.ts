import type { Snapshot } from '@/lib/annotation';
import { BadFileError } from './bad-file';
import type { Database } from './database';
import { snapshotIdOf } from './identity';
import { mergedSnapshots } from './merge';
import type { Reference } from './references';
import { hashOf } from './snapshots';
import { eachPortion } from './staging';

/** Checks that staged snapshots hold the text that their hash and id say, and fit those here; says which works they name. Throws BadFileError. */
export async function checkSnapshots(
  importId: string,
  signal: AbortSignal | undefined,
  db: Database,
): Promise<Reference[]> {
  const named: Reference[] = [];
  await eachPortion(
    (after) => mergedSnapshots(importId, after, db),
    async ({ snapshots }) => {
      signal?.throwIfAborted();
      for (const { incoming } of snapshots) {
        await checkText(incoming);
        named.push({
          to: 'works',
          id: incoming.workId,
          place: { table: 'snapshots', id: incoming.id, field: 'workId' },
        });
      }
    },
  );
  return named;
}

async function checkText(snapshot: Snapshot): Promise<void> {
  const { id, workId, captured, until, text, textHash, blocks, paragraphs = [] } = snapshot;
  const place = (field: string) => ({ table: 'snapshots', id, field });
  if ((await hashOf(text)) !== textHash) throw new BadFileError('wrongValue', place('textHash'));
  if (snapshotIdOf(workId, textHash) !== id) throw new BadFileError('wrongValue', place('id'));
  if (until !== undefined && until < captured) throw new BadFileError('wrongValue', place('until'));
  const isSorted = (offsets: number[]) =>
    offsets.every((offset, i) => offset <= text.length && offset >= (offsets[i - 1] ?? 0));
  if (!isSorted(blocks)) throw new BadFileError('wrongValue', place('blocks'));
  if (!isSorted(paragraphs)) throw new BadFileError('wrongValue', place('paragraphs'));
}
