import type { Annotation, Appearance, Claim } from '@/lib/annotation';
import { annotateWithin, type NewAnnotation } from './annotations';
import { type Database, database } from './database';
import { type Changes, create, type Editing, edit, type Fields, MissingRecordError } from './edit';
import { noteFollowed } from './followed-status';
import { appearanceIdOf } from './identity';
import { outside } from './outside';
import { rowsBy } from './rows-by';
import { moving } from './status';
import { keysOf } from './works';
import { write } from './write';

/** A claim to be noted; without a wording the quotation is the wording to begin with. */
export type NewClaim = { id: string; quotation?: string | undefined } & Partial<
  Omit<Fields<'claims'>, 'quotation'>
>;

/** Notes a claim on an annotation that is there. */
export async function claimOn(annotationId: string, claim: NewClaim): Promise<Claim> {
  const { made, workId } = await write(async () => {
    const annotation = await database.annotations.get(annotationId);
    const quotation = claim.quotation ?? annotation?.target?.exact;
    const made = await makeWithin({ ...claim, quotation });
    await appearWithin(claim.id, annotationId);
    return { made, workId: annotation?.workId };
  });
  outside.written({ tables: ['claims', 'appearances'], workIds: workId ? [workId] : [] });
  return made;
}

/** Marks a passage (or the whole work) and notes a claim on it, in one write. */
export async function annotateClaim(
  input: NewAnnotation,
  claim: NewClaim,
): Promise<{ annotation: Annotation; claim: Claim }> {
  await outside.rememberKeys(keysOf(input.work));
  const both = await write(async () => {
    const annotation = await annotateWithin(input);
    const made = await makeWithin({ ...claim, quotation: claim.quotation ?? input.target?.exact });
    await appearWithin(claim.id, annotation.id);
    return { annotation, claim: made };
  });
  outside.written({
    tables: ['works', 'annotations', 'claims', 'appearances'],
    workIds: [both.annotation.workId],
  });
  return both;
}

/** Says that a claim appears in one more annotation; saying it twice changes nothing. */
export async function addAppearance(claimId: string, annotationId: string): Promise<void> {
  const workId = await write(async () => {
    await appearWithin(claimId, annotationId);
    return (await database.annotations.get(annotationId))?.workId;
  });
  outside.written({ tables: ['appearances'], workIds: workId ? [workId] : [] });
}

/** Takes a claim off an annotation; both stay. */
export async function removeAppearance(claimId: string, annotationId: string): Promise<void> {
  const workId = await write(async () => {
    for (const link of await linksOf(claimId, annotationId))
      await edit('appearances', link.id, { deleted: 1 });
    return (await database.annotations.get(annotationId))?.workId;
  });
  outside.written({ tables: ['appearances'], workIds: workId ? [workId] : [] });
}

export async function editClaim(id: string, changes: Changes<'claims'>, editing?: Editing): Promise<Claim> {
  const change = async () => {
    if ('status' in changes) await noteFollowed([id], database);
    return edit('claims', id, changes, editing);
  };
  const chosen = 'status' in changes || !('assignee' in changes);
  await write(() => (chosen ? change() : moving([id], change)));
  const claim = await database.claims.get(id);
  if (!claim) throw new MissingRecordError(`claims ${id}`);
  outside.written({ tables: ['claims'], workIds: await worksOfClaim(id) });
  return claim;
}

/** Changes the tags of a claim to what `change` makes of them by then, so that two changes at once lose none. */
export async function changeClaimTags(
  id: string,
  change: (tags: string[]) => string[],
  editing?: Editing,
): Promise<Claim> {
  const claim = await write(async () =>
    edit('claims', id, { tags: change((await database.claims.get(id))?.tags ?? []) }, editing),
  );
  outside.written({ tables: ['claims'], workIds: await worksOfClaim(id) });
  return claim;
}

/** The works in which a claim appears. */
export const worksOfClaim = (claimId: string, db: Database = database): Promise<string[]> =>
  worksOfClaims([claimId], db);

/** Of so many claims what is read is held at once. */
const PORTION = 500;

/** The works in which any of these claims appears. */
export async function worksOfClaims(claimIds: readonly string[], db: Database = database): Promise<string[]> {
  const works = new Set<string>();
  for (let start = 0; start < claimIds.length; start += PORTION) {
    const some = claimIds.slice(start, start + PORTION);
    const links = await rowsBy<Appearance>('appearances', 'claimId', some, db);
    const annotations = await db.annotations.bulkGet(links.map((link) => link.annotationId));
    for (const annotation of annotations) if (annotation) works.add(annotation.workId);
  }
  return [...works];
}

async function makeWithin({ id, quotation, ...rest }: NewClaim): Promise<Claim> {
  return create('claims', id, {
    claimReviewed: quotation ?? '',
    status: 'noted',
    tags: [],
    ...(quotation ? { quotation } : {}),
    ...rest,
  });
}

async function appearWithin(claimId: string, annotationId: string): Promise<void> {
  const [link] = await linksOf(claimId, annotationId);
  if (!link) await create('appearances', appearanceIdOf(claimId, annotationId), { claimId, annotationId });
  else if (link.deleted) await edit('appearances', link.id, { deleted: 0 });
}

const linksOf = (claimId: string, annotationId: string) =>
  database.appearances
    .where({ claimId })
    .filter((link) => link.annotationId === annotationId)
    .toArray();
