import type {
  Agent,
  Annotation,
  Appearance,
  Claim,
  PageMark,
  PageNotes,
  Sighting,
  Source,
  Work,
} from '@/lib/annotation';
import { type Database, database } from './database';
import { rowsBy, rowsById } from './rows-by';
import { sightingsOf } from './sightings';
import { findWorks, idsOfWork } from './works';

const live = <T extends { deleted: 0 | 1 }>(rows: (T | undefined)[]): T[] =>
  rows.filter((row): row is T => row?.deleted === 0);

/** Everything noted about the page with these url keys, in the order of the text; all lists empty when nothing is. */
export async function notesOfPage(keys: string[]): Promise<PageNotes> {
  return notesOfWorks((await findWorks(keys)).map((work) => work.id));
}

/** Everything noted about these works and the works joined to them. */
export async function notesOfWorks(workIds: string[], db: Database = database): Promise<PageNotes> {
  const { works, annotations, appearances, sources, claims, agents, sightings } = db;
  // One transaction for all of it: each of its own would cost as much as what it reads.
  const tables = [works, annotations, appearances, sources, claims, agents, sightings];
  return db.transaction('r', tables, async () => await readNotes(workIds, db));
}

async function readNotes(workIds: string[], db: Database): Promise<PageNotes> {
  // As few rounds as can be: each waits for the one before. Hardly a work has others joined to it.
  const [own, named, onIt, from] = await Promise.all([
    Promise.all(workIds.map((id) => idsOfWork(id, db))),
    rowsById<Work>('works', workIds, db),
    rowsBy<Annotation>('annotations', 'workId', workIds, db),
    rowsBy<Source>('sources', 'workId', workIds, db),
  ]);
  const joined = own.flat().filter((id) => !workIds.includes(id));
  const onJoined = await rowsBy<Annotation>('annotations', 'workId', joined, db);
  const fromJoined = await rowsBy<Source>('sources', 'workId', joined, db);
  const annotations = live([...onIt, ...onJoined]).sort(byPosition);
  const documents = live([...from, ...fromJoined]);
  // A colleague may have put the work in the bin while somebody marked words in it: what is marked is shown.
  const marked = new Set(annotations.map((annotation) => annotation.workId));
  const works = workIds.flatMap((id, i) => {
    const work = named.get(id);
    return work && (work.deleted === 0 || own[i]?.some((one) => marked.has(one))) ? work : [];
  });
  const annotationIds = annotations.map((annotation) => annotation.id);
  const [links, quoting, sightings, documented] = await Promise.all([
    rowsBy<Appearance>('appearances', 'annotationId', annotationIds, db),
    rowsBy<Source>('sources', 'annotationId', annotationIds, db),
    sightingsOf(annotationIds, db),
    rowsById<Claim>('claims', claimIdsOf(documents), db),
  ]);
  const appearances = live(links);
  const serving = [...live(quoting), ...documents];
  const claimIds = claimIdsOf(appearances);
  // What lies together is asked for together.
  const [evidence, claimRows, quoted] = await Promise.all([
    rowsBy<Source>('sources', 'claimId', claimIds, db),
    rowsById<Claim>('claims', claimIds, db),
    rowsById<Claim>('claims', claimIdsOf(quoting), db),
  ]);
  const claims = live([...new Map([...claimRows, ...quoted, ...documented]).values()]);
  const sources = [...new Map([...live(evidence), ...serving].map((source) => [source.id, source])).values()];
  const [sourceWorks, agents] = await Promise.all([
    rowsById<Work>(
      'works',
      sources.flatMap(({ workId }) => workId ?? []),
      db,
    ),
    rowsById<Agent>(
      'agents',
      claims.flatMap(({ claimant }) => claimant ?? []),
      db,
    ),
  ]);
  return {
    works,
    annotations,
    appearances,
    claims,
    sources,
    sourceWorks: live([...sourceWorks.values()]),
    agents: live([...agents.values()]),
    sightings,
  };
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

const claimIdsOf = (rows: readonly { claimId: string }[]): string[] => rows.map(({ claimId }) => claimId);

/** That a passage is as it was marked is nothing to tell. */
const isOdd = ({ state, sentence }: Sighting): boolean => state !== 'anchored' || sentence !== undefined;

function byPosition(a: Annotation, b: Annotation): number {
  return (a.target?.position ?? -1) - (b.target?.position ?? -1) || (a.id < b.id ? -1 : 1);
}
