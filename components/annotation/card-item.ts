import {
  type Agent,
  type Annotation,
  type Claim,
  type PageNotes,
  type Sighting,
  type Source,
  stances,
  type Work,
} from '@/lib/annotation';
import type { AnchorState } from '@/lib/store';

/** A source with its document. */
export interface SourceItem {
  source: Source;
  work?: Work | undefined;
}
/** A claim with who said it and its evidence. */
export interface ClaimItem {
  claim: Claim;
  claimant?: Agent | undefined;
  sources: SourceItem[];
}
/** A claim that a passage (or a page) is a source for; without `source` the stance is not told. */
export interface Served {
  claim: Claim;
  source?: Source | undefined;
}
/** An annotation with all that a card shows of it. */
export interface CardItem {
  annotation: Annotation;
  work?: Work | undefined;
  claims: ClaimItem[];
  serves: Served[];
  /** How it stood when its page was last open on this device. */
  anchor?: AnchorState | undefined;
  /** What anybody saw of it and answered. */
  sightings: Sighting[];
  /** The page beside it is not fully shown, and the passage is not on what it shows. */
  unseen?: boolean;
}

/** The notes of a page joined for its cards, in their order. */
export function cardItems(notes: PageNotes, anchors: ReadonlyMap<string, AnchorState>): CardItem[] {
  const claims = byId(notes.claims);
  const agents = byId(notes.agents);
  const works = byId([...notes.sourceWorks, ...notes.works]);
  const sourcesOf = grouped(notes.sources, (source) => source.claimId);
  const quotedAt = grouped(notes.sources, (source) => source.annotationId);
  const seenOf = grouped(notes.sightings, (sighting) => sighting.annotationId);
  const linksOf = grouped(notes.appearances, (link) => link.annotationId);
  const claimItem = (claim: Claim): ClaimItem => ({
    claim,
    claimant: claim.claimant ? agents.get(claim.claimant) : undefined,
    sources: (sourcesOf.get(claim.id) ?? []).sort(byStance).map((source) => ({
      source,
      work: source.workId ? works.get(source.workId) : undefined,
    })),
  });
  return notes.annotations.map((annotation) => ({
    annotation,
    work: works.get(annotation.workId) ?? notes.works[0],
    claims: (linksOf.get(annotation.id) ?? [])
      .flatMap(({ claimId }) => claims.get(claimId) ?? [])
      .map(claimItem),
    serves: served(quotedAt.get(annotation.id) ?? [], claims),
    anchor: anchors.get(annotation.id),
    sightings: seenOf.get(annotation.id) ?? [],
  }));
}

/** The claims for which this page as a whole, no passage of it, is a source. */
export function pageServes(notes: PageNotes): Served[] {
  const works = new Set(notes.works.map((work) => work.id));
  const whole = notes.sources.filter(
    ({ workId, annotationId }) => !annotationId && workId !== undefined && works.has(workId),
  );
  return served(whole, byId(notes.claims));
}

function served(sources: Source[], claims: Map<string, Claim>): Served[] {
  return sources.flatMap((source) => {
    const claim = claims.get(source.claimId);
    return claim ? [{ claim, source }] : [];
  });
}

const byStance = (a: Source, b: Source): number =>
  stances.indexOf(a.stance) - stances.indexOf(b.stance) || (a.id < b.id ? -1 : 1);

const byId = <Row extends { id: string }>(rows: Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

function grouped<Row>(rows: Row[], key: (row: Row) => string | undefined): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = key(row);
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return groups;
}
