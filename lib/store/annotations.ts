import { type Annotation, type Colour, printOfMark, type Target } from '@/lib/annotation';
import { anchorState } from './anchors';
import { database } from './database';
import { type Changes, create, type Editing, edit, refold } from './edit';
import { historyOf } from './histories';
import { completeCreation, leaveOpen } from './lengthen';
import { outside } from './outside';
import { ensureWorkWithin, keysOf, type WorkDraft } from './works';
import { write } from './write';

/** What a reader marks: `id` is made by the caller, so that a message sent twice makes one annotation. */
export interface NewAnnotation {
  id: string;
  work: WorkDraft;
  target?: Target | undefined;
  colour: Colour;
  note?: string | undefined;
  tags?: string[];
}

/** Makes an annotation inside a `write`, and its work if it is the first. */
export async function annotateWithin({
  id,
  work: draft,
  target,
  colour,
  note,
  tags = [],
}: NewAnnotation): Promise<Annotation> {
  const there = await database.annotations.get(id);
  if (there) return there;
  const work = await ensureWorkWithin(draft);
  const made = await create('annotations', id, {
    workId: work.id,
    colour,
    tags,
    ...(target ? { target } : {}),
    ...(note ? { note } : {}),
  });
  // Its place in the snapshot follows in a moment and belongs to its making.
  const [root] = target ? await historyOf('annotations', id) : [];
  if (root) await leaveOpen(root.id, database);
  // Whoever marks a passage sees it.
  if (target)
    await database.anchors.put(anchorState(work.id, { annotationId: id, state: 'anchored' }, made.created));
  return made;
}

/** Keeps a passage, or with no target a note about the whole work; on disk when it resolves. */
export async function annotate(input: NewAnnotation): Promise<Annotation> {
  await outside.rememberKeys(keysOf(input.work));
  const annotation = await write(() => annotateWithin(input));
  outside.written({ tables: ['works', 'annotations'], workIds: [annotation.workId] });
  return annotation;
}

/** Changes colour, note, tags or the passage's ends; claims and sources on it stay. */
export async function editAnnotation(
  id: string,
  changes: Changes<'annotations'>,
  editing?: Editing,
): Promise<Annotation> {
  const annotation = await write(() => edit('annotations', id, changes, editing));
  outside.written({ tables: ['annotations'], workIds: [annotation.workId] });
  return annotation;
}

/**
 * The snapshot in which a passage was marked, noted once it is kept; no edit of the reader's, so no entry of its own as
 * long as nothing else was written. Throws when the passage was changed meanwhile.
 */
export async function placeInSnapshot(id: string, target: Target): Promise<Annotation> {
  const annotation = await write(async () => {
    const there = await database.annotations.get(id);
    if (!there?.target || printOfMark(there.target) !== printOfMark(target))
      throw new Error(`annotations ${id}: its passage changed meanwhile`);
    const completed = await completeCreation(await historyOf('annotations', id), { target }, database);
    return completed ? refold('annotations', id) : edit('annotations', id, { target }, { read: true });
  });
  outside.written({ tables: ['annotations'], workIds: [annotation.workId] });
  return annotation;
}

/** Changes the tags to what `change` makes of them by then, so that two changes at once lose none. */
export async function changeTags(
  id: string,
  change: (tags: string[]) => string[],
  editing?: Editing,
): Promise<Annotation> {
  const annotation = await write(async () =>
    edit('annotations', id, { tags: change((await database.annotations.get(id))?.tags ?? []) }, editing),
  );
  outside.written({ tables: ['annotations'], workIds: [annotation.workId] });
  return annotation;
}
