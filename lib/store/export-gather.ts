import type { Annotation, Claim, Source } from '@/lib/annotation';
import type { Database } from './database';
import type { ExportChoice } from './export-choice';
import { withMerged, withReviews } from './export-desk';
import { type ExportIds, type ExportScope, noIds } from './export-scope';
import { idsOfWork } from './works';

/** Those of rows that are there; with the bin also what lies in it. */
type Live = <Row extends { deleted: 0 | 1 }>(rows: (Row | undefined)[]) => Row[];
const add = (ids: Set<string>, more: Iterable<string | undefined>): void => {
  for (const id of more) if (id !== undefined) ids.add(id);
};

/**
 * The ids of works or entries with all that hangs on them: claims and where they appear here, sources with their
 * documents and passages, snapshots, sightings. What is in the bin stays out unless it is chosen, or a claim that is not there stands on it alone.
 * Inside a transaction. Of agents only those who saw something: who wrote is in the history.
 */
export async function gather(scope: ExportScope, choice: ExportChoice, db: Database): Promise<ExportIds> {
  const ids = noIds();
  const isThere = (row: { deleted: 0 | 1 }) => choice.bin || row.deleted === 0;
  const live: Live = (rows) => rows.flatMap((row) => (row && isThere(row) ? [row] : []));
  const { annotations, claims } =
    scope.type === 'annotations'
      ? await chosen(scope.ids, live, db)
      : await inWorks(scope.type === 'works' ? scope.ids : undefined, ids, live, db);
  add(
    ids.annotations,
    annotations.map(({ id }) => id),
  );
  const links = live(
    await db.appearances
      .where('annotationId')
      .anyOf([...ids.annotations])
      .toArray(),
  );
  const found = live(await db.claims.bulkGet(links.map(({ claimId }) => claimId)));
  add(
    ids.claims,
    [...found, ...claims].map(({ id }) => id),
  );
  await standingAlone(
    claims.filter(({ id }) => !found.some((one) => one.id === id)),
    ids,
    live,
    db,
  );
  const serving = live(
    await db.sources
      .where('annotationId')
      .anyOf([...ids.annotations])
      .or('workId')
      .anyOf([...ids.works])
      .toArray(),
  );
  await withMerged(ids, db);
  const evidence = live(
    await db.sources
      .where('claimId')
      .anyOf([...ids.claims])
      .toArray(),
  );
  await withDocuments([...evidence, ...serving], ids, live, db);
  const kept = new Set(ids.claims);
  add(
    ids.appearances,
    links.filter(({ claimId }) => kept.has(claimId)).map(({ id }) => id),
  );
  await withReviews(ids, choice, isThere, db);
  await withWorks(ids, db);
  await withSightings(ids, db);
  return ids;
}

/** The annotations of works and the claims that appear in them, also where the passage is in the bin. */
async function inWorks(
  workIds: string[] | undefined,
  ids: ExportIds,
  live: Live,
  db: Database,
): Promise<{ annotations: Annotation[]; claims: Claim[] }> {
  if (!workIds) {
    add(
      ids.works,
      live(await db.works.toArray()).map(({ id }) => id),
    );
    return { annotations: live(await db.annotations.toArray()), claims: live(await db.claims.toArray()) };
  }
  for (const id of workIds) add(ids.works, await idsOfWork(id, db));
  const all = await db.annotations
    .where('workId')
    .anyOf([...ids.works])
    .toArray();
  const gone = all.filter(({ deleted }) => deleted === 1).map(({ id }) => id);
  const links = live(await db.appearances.where('annotationId').anyOf(gone).toArray());
  const claims = live(await db.claims.bulkGet(links.map(({ claimId }) => claimId)));
  return { annotations: live(all), claims };
}

async function chosen(
  entryIds: string[],
  live: Live,
  db: Database,
): Promise<{ annotations: Annotation[]; claims: Claim[] }> {
  const annotations = live(await db.annotations.bulkGet(entryIds));
  const claims = live(await db.claims.bulkGet(entryIds));
  return { annotations, claims };
}

/** A claim whose passages are all gone comes with them, or it would hang in the air. */
async function standingAlone(claims: Claim[], ids: ExportIds, live: Live, db: Database): Promise<void> {
  const links = live(
    await db.appearances
      .where('claimId')
      .anyOf(claims.map(({ id }) => id))
      .toArray(),
  );
  const passages = await db.annotations.bulkGet(links.map(({ annotationId }) => annotationId));
  const there = new Set(passages.flatMap((passage) => passage?.id ?? []));
  add(ids.annotations, there);
  add(
    ids.appearances,
    links.filter(({ annotationId }) => there.has(annotationId)).map(({ id }) => id),
  );
}

/** Sources with the claims they are for, their documents and their passages. */
async function withDocuments(sources: Source[], ids: ExportIds, live: Live, db: Database): Promise<void> {
  const claims = new Set(
    live(await db.claims.bulkGet(sources.map(({ claimId }) => claimId))).map(({ id }) => id),
  );
  const kept = sources.filter(({ claimId }) => claims.has(claimId) || ids.claims.has(claimId));
  add(ids.claims, claims);
  add(
    ids.sources,
    kept.map(({ id }) => id),
  );
  add(
    ids.works,
    kept.map(({ workId }) => workId),
  );
  const passages = await db.annotations.bulkGet(kept.flatMap(({ annotationId }) => annotationId ?? []));
  add(
    ids.annotations,
    live(passages).map(({ id }) => id),
  );
}

/** The works of all annotations, those they were joined to, and the snapshots their passages stand in. */
async function withWorks(ids: ExportIds, db: Database): Promise<void> {
  const whole = [...ids.works];
  const annotations = await db.annotations.bulkGet([...ids.annotations]);
  add(
    ids.works,
    annotations.map((annotation) => annotation?.workId),
  );
  for (const id of ids.works) add(ids.works, [(await db.works.get(id))?.mergedInto]);
  const snapshots = await db.snapshots.bulkGet(annotations.flatMap((one) => one?.target?.snapshotId ?? []));
  add(
    ids.snapshots,
    snapshots.map((snapshot) => snapshot?.id),
  );
  add(ids.snapshots, await db.snapshots.where('workId').anyOf(whole).primaryKeys());
}

/** What was seen of the passages, and by whom. */
async function withSightings(ids: ExportIds, db: Database): Promise<void> {
  const seen = await db.sightings
    .where('annotationId')
    .anyOf([...ids.annotations])
    .toArray();
  for (const { id, agent } of seen) {
    ids.sightings.add(id);
    ids.agents.add(agent);
  }
}
