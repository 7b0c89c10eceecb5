import type { ArchivedCopy, MetadataField, Work } from '@/lib/annotation';
import { metadataFields } from '@/lib/annotation';
import { type Database, database } from './database';
import { type Changes, create, type Editing, edit, type Fields } from './edit';
import { newId, workIdOf } from './identity';
import { outside } from './outside';
import { write } from './write';

/** A work as a page or a person describes it; with a `urlKey` it is looked up by all its keys before it is made. */
export type WorkDraft = Partial<Fields<'works'>>;

/** The works known under any of these url keys, those joined to another left out for the other; deleted ones included. */
export async function findWorks(keys: string[]): Promise<Work[]> {
  const named = await database.works.where('urlKey').anyOf(keys).or('aliasKeys').anyOf(keys).toArray();
  const found = new Map<string, Work>();
  for (const work of named) {
    const kept = await joinedTo(work);
    found.set(kept.id, kept);
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** All ids under which annotations of this work may stand: its own and those of works that were joined to it. */
export async function idsOfWork(workId: string, db: Database = database): Promise<string[]> {
  const ids = [workId];
  for (const id of ids) {
    const joined = await db.works.where('mergedInto').equals(id).primaryKeys();
    ids.push(...joined.filter((other) => !ids.includes(other)));
  }
  return ids;
}

/** The work that a work was joined to, over any number of steps; itself when it was not. */
export async function joinedTo(work: Work, db: Database = database): Promise<Work> {
  const way: Work[] = [];
  let current = work;
  while (current.mergedInto) {
    // Two devices may have joined a pair each way: of a ring the work whose id sorts first is the one.
    if (way.includes(current)) return firstOf(way.slice(way.indexOf(current)));
    way.push(current);
    const next: Work | undefined =
      way.find(({ id }) => id === current.mergedInto) ?? (await db.works.get(current.mergedInto));
    if (!next) break;
    current = next;
  }
  return current;
}

/** Of the works of a ring the one whose id sorts first. */
export const firstOf = ([first, ...others]: Work[]): Work => {
  if (!first) throw new RangeError('works: a ring of none');
  return others.reduce((least, work) => (work.id < least.id ? work : least), first);
};

/** The work a draft speaks of, inside a `write`: found by its keys, new names and missing fields added, or made. */
export async function ensureWorkWithin(draft: WorkDraft): Promise<Work> {
  const keys = keysOf(draft);
  const [kept, ...others] = keys.length > 0 ? await findWorks(keys) : [];
  if (!kept) return create('works', draft.urlKey ? workIdOf(draft.urlKey) : newId(), complete(draft));
  for (const other of others) await edit('works', other.id, { mergedInto: kept.id }, { read: true });
  const otherKeys = others.flatMap((other) => keysOf(other));
  const names = [...new Set([...kept.aliasKeys, ...keys, ...otherKeys])].filter((key) => key !== kept.urlKey);
  const missing = metadataFields.filter(
    (field) => kept[field] === undefined && draft[field] !== undefined && !kept.byHand.includes(field),
  );
  const read = Object.fromEntries(missing.map((field) => [field, draft[field]]));
  const whence = missing.flatMap((field) => {
    const markup = draft.provenance?.[field];
    return markup ? [[field, markup] as const] : [];
  });
  const provenance = { ...kept.provenance, ...Object.fromEntries(whence) };
  await edit('works', kept.id, { ...read, provenance, aliasKeys: names }, { read: true });
  return edit('works', kept.id, { deleted: 0 });
}

/** Finds or makes a work by itself: a source without a passage, a book, an interview. */
export async function ensureWork(draft: WorkDraft): Promise<Work> {
  await outside.rememberKeys(keysOf(draft));
  const work = await write(() => ensureWorkWithin(draft));
  outside.written({ tables: ['works'], workIds: [work.id] });
  return work;
}

/** Corrects what a page said of itself; the fields are marked as corrected by hand. */
export async function correctWork(
  id: string,
  changes: Pick<Changes<'works'>, MetadataField | 'url' | 'type'>,
  editing?: Editing,
): Promise<Work> {
  const work = await write(async () => {
    const byHand = (await database.works.get(id))?.byHand ?? [];
    const corrected = metadataFields.filter((field) => field in changes);
    return edit('works', id, { ...changes, byHand: [...new Set([...byHand, ...corrected])] }, editing);
  });
  outside.written({ tables: ['works'], workIds: [id] });
  return work;
}

/** Notes archived copies of a work; those that are there already stay once. */
export async function setArchives(id: string, archives: ArchivedCopy[]): Promise<Work> {
  const work = await write(() => edit('works', id, { archives }));
  outside.written({ tables: ['works'], workIds: [id] });
  return work;
}

export const keysOf = ({ urlKey, aliasKeys = [] }: WorkDraft): string[] =>
  urlKey ? [urlKey, ...aliasKeys] : aliasKeys;

const complete = (draft: WorkDraft): Fields<'works'> => ({
  type: 'WebPage',
  aliasKeys: [],
  provenance: {},
  byHand: [],
  archives: [],
  ...draft,
});
