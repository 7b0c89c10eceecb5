import type { Annotation, PageMark, PageNotes, Sighting, Work } from '@/lib/annotation';
import { database } from './database';
import { sightingsOf } from './sightings';
import { findWorks, idsOfWork } from './works';

const live = <T extends { deleted: 0 | 1 }>(rows: (T | undefined)[]): T[] =>
  rows.filter((row): row is T => row?.deleted === 0);

/** Everything noted about the page with these url keys, in the order of the text; all lists empty when nothing is. */
export async function notesOfPage(keys: string[]): Promise<PageNotes> {
  return notesOfWorks((await findWorks(keys)).map((work) => work.id));
}

/** Everything noted about these works and the works joined to them. */
export async function notesOfWorks(workIds: string[]): Promise<PageNotes> {
  const ids = (await Promise.all(workIds.map((id) => idsOfWork(id)))).flat();
  const annotations = live(await database.annotations.where('workId').anyOf(ids).toArray()).sort(byPosition);
  // A colleague may have put the work in the bin while somebody marked words in it: what is marked is shown.
  const marked = new Set(annotations.map((annotation) => annotation.workId));
  const named = (await database.works.bulkGet(workIds)).flatMap((work) => work ?? []);
  const works: Work[] = [];
  for (const work of named)
    if (work.deleted === 0 || (await idsOfWork(work.id)).some((id) => marked.has(id))) works.push(work);
  const annotationIds = annotations.map((annotation) => annotation.id);
  const appearances = live(await database.appearances.where('annotationId').anyOf(annotationIds).toArray());
  const serving = live(
    await database.sources.where('annotationId').anyOf(annotationIds).or('workId').anyOf(ids).toArray(),
  );
  const claimIds = [...new Set(appearances.map((link) => link.claimId))];
  const evidence = live(await database.sources.where('claimId').anyOf(claimIds).toArray());
  const sources = [...new Map([...evidence, ...serving].map((source) => [source.id, source])).values()];
  const claims = live(
    await database.claims.bulkGet([...new Set([...claimIds, ...serving.map((source) => source.claimId)])]),
  );
  const sourceWorks = live(
    await database.works.bulkGet([...new Set(sources.flatMap(({ workId }) => (workId ? [workId] : [])))]),
  );
  const agents = live(
    await database.agents.bulkGet([
      ...new Set(claims.flatMap(({ claimant }) => (claimant ? [claimant] : []))),
    ]),
  );
  const sightings = await sightingsOf(annotationIds);
  return { works, annotations, appearances, claims, sources, sourceWorks, agents, sightings };
}

/** The notes as the page's own script needs them: passages only, each with the claims on it and the claims it serves. */
export function marksOf(notes: PageNotes): PageMark[] {
  const claims = new Map(notes.claims.map((claim) => [claim.id, claim]));
  const seen = notes.sightings.filter(isOdd);
  return notes.annotations.flatMap(({ id, target, colour, note, tags }) => {
    if (!target) return [];
    const named = notes.appearances
      .filter((link) => link.annotationId === id)
      .flatMap((link) => claims.get(link.claimId) ?? []);
    const serves = notes.sources
      .filter((source) => source.annotationId === id)
      .flatMap(({ claimId, stance }) => {
        const claim = claims.get(claimId);
        return claim ? [{ claimId, claimReviewed: claim.claimReviewed, stance }] : [];
      });
    const sightings = seen.filter((one) => one.annotationId === id);
    return [
      {
        id,
        target,
        colour,
        tags,
        ...(note ? { note } : {}),
        claims: named.map((claim) => ({ id: claim.id, claimReviewed: claim.claimReviewed })),
        serves,
        ...(sightings.length > 0 ? { sightings } : {}),
      },
    ];
  });
}

/** How many annotations the page with these keys has. */
export async function countOfPage(keys: string[]): Promise<number> {
  const works = await findWorks(keys);
  const ids = (await Promise.all(works.map((work) => idsOfWork(work.id)))).flat();
  return database.annotations
    .where('workId')
    .anyOf(ids)
    .filter((annotation) => annotation.deleted === 0)
    .count();
}

/** That a passage is as it was marked is nothing to tell. */
const isOdd = ({ state, sentence }: Sighting): boolean => state !== 'anchored' || sentence !== undefined;

function byPosition(a: Annotation, b: Annotation): number {
  return (a.target?.position ?? -1) - (b.target?.position ?? -1) || (a.id < b.id ? -1 : 1);
}
