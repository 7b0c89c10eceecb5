import { database } from './database';
import { edit } from './edit';
import { outside } from './outside';
import { write } from './write';

/** An annotation or a claim, which both have tags. */
export interface Tagged {
  table: 'annotations' | 'claims';
  id: string;
}

/** Adds a tag to all of these in one write; returns the undo, which leaves it on those that had it before. */
export async function addTag(refs: Tagged[], tag: string): Promise<() => Promise<void>> {
  const changed = await setTag(refs, (tags) => (tags.includes(tag) ? tags : [...tags, tag]));
  return async () => {
    await setTag(changed, (tags) => tags.filter((other) => other !== tag));
  };
}

/** Answers which of them really changed. */
async function setTag(refs: Tagged[], change: (tags: string[]) => string[]): Promise<Tagged[]> {
  const changed: Tagged[] = [];
  const workIds = new Set<string>();
  await write(async () => {
    for (const ref of refs) {
      const there = await database.table<{ tags: string[]; workId?: string }>(ref.table).get(ref.id);
      if (!there) continue;
      const tags = change(there.tags);
      if (tags.length === there.tags.length) continue;
      await edit(ref.table, ref.id, { tags });
      changed.push(ref);
      if (there.workId) workIds.add(there.workId);
    }
  });
  outside.written({ tables: ['annotations', 'claims'], workIds: [...workIds] });
  return changed;
}
