import type { Agent, Annotation, Claim, Source, Work } from '@/lib/annotation';
import type { LibraryIndex, LibraryTables } from './library-index';
import { claimText, passageText, sourceText, workText } from './library-texts';
import { firstOf } from './works';

/** What an annotation is; one may be several. `highlight` is a passage without a claim that is nobody's source. */
export const libraryKinds = ['highlight', 'claim', 'source', 'note'] as const;
export type LibraryKind = (typeof libraryKinds)[number];

/** A claim with its evidence, ready to be shown. */
export interface LibraryClaim {
  claim: Claim;
  claimant?: Agent | undefined;
  sources: { source: Source; work?: Work | undefined }[];
}

/** An annotation with all that hangs on it; without `annotation`, a claim whose passages are all in the bin. */
export interface LibraryEntry {
  id: string;
  annotation?: Annotation;
  work: Work;
  created: string;
  claims: LibraryClaim[];
  /** The claims that this passage is a source for. */
  serves: { claim: Claim; source: Source }[];
  kinds: Set<LibraryKind>;
  tags: Set<string>;
  /** Searchable texts; folded as they are searched. */
  texts: string[];
}

/** A work with its entries, the newest first, and what there is of each. */
export interface LibraryWork {
  work: Work;
  entries: LibraryEntry[];
  annotations: number;
  claims: number;
  sources: number;
  /** When its latest annotation was made; without any, when it was noted itself. */
  newest: string;
  text: string;
}

const there = (row: { deleted: 0 | 1 }): boolean => row.deleted === 0;

/** Joins all rows into what the library shows; what is in the bin is left out, but claims stay where they stood. */
export function linkUp(rows: LibraryTables): LibraryIndex {
  const works = new Map(rows.works.map((work) => [work.id, work]));
  const agents = new Map(rows.agents.map((agent) => [agent.id, agent]));
  const sourcesOf = groups(rows.sources.filter(there), ({ claimId }) => claimId);
  const quotedBy = groups(rows.sources.filter(there), ({ annotationId }) => annotationId);
  const claims = new Map(rows.claims.filter(there).map((claim) => [claim.id, complete(claim)]));
  const linksOf = groups(rows.appearances.filter(there), ({ annotationId }) => annotationId);
  const annotations = new Map(rows.annotations.map((annotation) => [annotation.id, annotation]));
  const entries: LibraryEntry[] = [];
  const placed = new Set<string>();

  for (const annotation of rows.annotations) {
    const work = joined(annotation.workId);
    if (!work || !there(annotation)) continue;
    const held = (linksOf.get(annotation.id) ?? []).flatMap(({ claimId }) => claims.get(claimId) ?? []);
    const serves = (quotedBy.get(annotation.id) ?? []).flatMap((source) => {
      const claim = claims.get(source.claimId)?.claim;
      return claim ? [{ claim, source }] : [];
    });
    for (const { claim } of held) placed.add(claim.id);
    entries.push(entry(annotation.id, work, annotation.created, held, serves, annotation));
  }
  // A claim whose passages are all deleted still stands: at the work of its last passage.
  for (const { claimId, annotationId } of rows.appearances) {
    const claim = claims.get(claimId);
    const work = joined(annotations.get(annotationId)?.workId);
    if (!claim || !work || placed.has(claimId)) continue;
    placed.add(claimId);
    entries.push(entry(claimId, work, claim.claim.created, [claim], []));
  }
  entries.sort((a, b) => (a.created === b.created ? (a.id < b.id ? 1 : -1) : a.created < b.created ? 1 : -1));
  return { entries, entriesById: new Map(entries.map((one) => [one.id, one])), works: byWork(entries) };

  function complete(claim: Claim): LibraryClaim {
    const claimant = claim.claimant ? agents.get(claim.claimant) : undefined;
    const sources = (sourcesOf.get(claim.id) ?? []).map((source) => ({
      source,
      work: joined(source.workId),
    }));
    return { claim, claimant, sources };
  }
  function joined(workId: string | undefined): Work | undefined {
    let work = workId === undefined ? undefined : works.get(workId);
    const way: Work[] = [];
    while (work?.mergedInto) {
      if (way.includes(work)) return firstOf(way.slice(way.indexOf(work)));
      way.push(work);
      const next: Work | undefined = works.get(work.mergedInto);
      if (!next) break;
      work = next;
    }
    return work;
  }
  function byWork(newestFirst: LibraryEntry[]): Map<string, LibraryWork> {
    const grouped = groups(newestFirst, ({ work }) => work.id);
    const all = rows.works
      .filter((work) => grouped.has(work.id) || (there(work) && !work.mergedInto))
      .map((work) => summary(work, grouped.get(work.id) ?? []));
    return new Map(all.sort((a, b) => (a.newest < b.newest ? 1 : -1)).map((one) => [one.work.id, one]));
  }
}

function entry(
  id: string,
  work: Work,
  created: string,
  claims: LibraryClaim[],
  serves: LibraryEntry['serves'],
  annotation?: Annotation,
): LibraryEntry {
  const kinds = new Set<LibraryKind>();
  if (claims.length > 0) kinds.add('claim');
  if (serves.length > 0) kinds.add('source');
  if (annotation?.note) kinds.add('note');
  if (annotation?.target && claims.length + serves.length === 0) kinds.add('highlight');
  const tags = new Set([...(annotation?.tags ?? []), ...claims.flatMap(({ claim }) => claim.tags)]);
  const texts = [
    ...(annotation ? [passageText(annotation)] : []),
    ...claims.flatMap(({ claim, claimant, sources }) => [
      claimText(claim, claimant),
      ...sources.flatMap((held) => [sourceText(held.source), ...(held.work ? [workText(held.work)] : [])]),
    ]),
    ...serves.map(({ claim }) => claimText(claim)),
    workText(work),
  ];
  return { id, work, created, claims, serves, kinds, tags, texts, ...(annotation ? { annotation } : {}) };
}

function summary(work: Work, entries: LibraryEntry[]): LibraryWork {
  const claims = new Map(entries.flatMap((one) => one.claims.map((held) => [held.claim.id, held] as const)));
  return {
    work,
    entries,
    annotations: entries.filter((one) => one.annotation).length,
    claims: claims.size,
    sources: [...claims.values()].reduce((sum, { sources }) => sum + sources.length, 0),
    newest: entries[0]?.created ?? work.created,
    text: workText(work),
  };
}

function groups<Row>(rows: Row[], key: (row: Row) => string | undefined): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const name = key(row);
    if (name === undefined) continue;
    const group = grouped.get(name);
    if (group) group.push(row);
    else grouped.set(name, [row]);
  }
  return grouped;
}
