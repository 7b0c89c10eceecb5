import { annotate, database, newId, type Watched } from '@/lib/store';
import { createMany } from '@/lib/store/create-many';
import { write } from '@/lib/store/write';
import { passage } from './people';

/** Marks so many passages of one article; resolves with their ids. */
export async function annotateMany(count: number): Promise<string[]> {
  const { id, workId, tags } = await annotate(passage('passage 0'));
  const { target, colour } = passage('another passage');
  const fields = { workId, target, colour, tags };
  const others = new Map(Array.from({ length: count - 1 }, () => [newId(), fields] as const));
  await write(() => createMany('annotations', others, database), database);
  return [id, ...others.keys()];
}

/** Everything that is on disk. */
export const onDisk = (): Promise<unknown[][]> =>
  Promise.all(database.tables.map((table) => table.toArray()));

/** Marks so many passages of one article, each with its own words and note; resolves with their ids. */
export async function annotateEach(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    const mark = passage(`Words ${i} of the report`, 'a', { note: `Note ${i}` });
    await annotate(mark);
    ids.push(mark.id);
  }
  return ids;
}

/** A watch that stops at the first word of how far it is. */
export function stopping() {
  const controller = new AbortController();
  const told: [done: number, of?: number][] = [];
  const onProgress = (...progress: [number, number?]) => {
    told.push(progress);
    controller.abort();
  };
  return { told, watched: { signal: controller.signal, onProgress } satisfies Watched };
}
