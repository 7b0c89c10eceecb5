import { annotate, database, newId } from '@/lib/store';
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
