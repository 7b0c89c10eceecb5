import {
  type Agent,
  type Annotation,
  type Claim,
  type ClaimReview,
  type Contact,
  claimsGiven,
  type Sighting,
  type Source,
  stances,
  visibleReviews,
  type Work,
} from '@/lib/annotation';
import { anchorsOf } from './anchors';
import { type AnchorState, database } from './database';
import { idsOfClaim } from './merge-claims';
import { type InContext, passageInContext } from './passage-context';
import { asSeen } from './seen-status';
import { sightingsOf } from './sightings';
import { whoIsWho } from './who-is-who';
import { joinedTo } from './works';

/** A passage in which a claim appears, with how it stands and what stands around it. */
export interface ClaimPassage {
  annotation: Annotation;
  work: Work | undefined;
  anchor: AnchorState | undefined;
  sightings: Sighting[];
  context: InContext | undefined;
}
/** Everything of one claim that may be seen; `agents` are those that any of it names. */
export interface ClaimDetails {
  /** Its status as it may be seen. */
  claim: Claim;
  passages: ClaimPassage[];
  sources: { source: Source; work: Work | undefined }[];
  contacts: Contact[];
  reviews: ClaimReview[];
  /** The claim it was split from, and those that were split from it. */
  parent: Claim | undefined;
  parts: Claim[];
  agents: ReadonlyMap<string, Agent>;
  /** The ids of one's own reviews that a file brought as given in: only once one says so they open the others'. */
  brought: string[];
  /** Whether an agent is who reads here, on this device or another. */
  isMe: (agent: string) => boolean;
}

/** Everything of one claim; undefined when it is not there, or in the bin and not asked for there. Reads only, so it can be watched. */
export async function claimDetails(
  id: string,
  blind: boolean,
  evenInBin = false,
): Promise<ClaimDetails | undefined> {
  const stored = await database.claims.get(id);
  if (!stored || (stored.deleted && !evenInBin)) return undefined;
  // What a colleague noted meanwhile on a claim that was found to be this one hangs on it too.
  const ids = await idsOfClaim(id);
  const [links, sources, contacts, all, parts, who] = await Promise.all([
    database.appearances.where('claimId').anyOf(ids).filter(there).toArray(),
    database.sources.where('claimId').anyOf(ids).filter(there).toArray(),
    database.contacts.where('claimId').anyOf(ids).filter(there).toArray(),
    database.claimReviews.where('claimId').anyOf(ids).filter(there).toArray(),
    database.claims.where({ parent: id }).filter(there).toArray(),
    whoIsWho(database),
  ]);
  const { me, person } = who;
  // What hangs on a claim that is this one is told as this one's, so that one's own review opens the others'.
  const reviews = visibleReviews(
    all.map((review) => ({ ...review, claimId: id })),
    who,
    blind,
  );
  const given = claimsGiven(reviews, who).has(id);
  const mine = reviews.filter(
    ({ reviewer, status }) => status !== 'draft' && person(reviewer) === person(me),
  );
  const kin = stored.parent ? await database.claims.get(stored.parent) : undefined;
  const [claim = stored, ...others] = await asSeen([stored, ...parts, ...(kin ? [kin] : [])], blind);
  const agents = await agentsOf([
    claim.claimant,
    claim.assignee,
    me,
    ...reviews.map(({ reviewer }) => reviewer),
    ...contacts.map(({ agent }) => agent),
  ]);
  return {
    claim,
    passages: await passagesOf([...new Set(links.map(({ annotationId }) => annotationId))]),
    sources: await Promise.all(
      sources.sort(byStance).map(async (source) => ({ source, work: await workOf(source.workId) })),
    ),
    contacts: contacts.sort((a, b) => (a.asked < b.asked ? -1 : 1)),
    reviews: reviews.sort((a, b) => (a.created < b.created ? -1 : 1)),
    parent: kin && others.at(-1),
    parts: others.slice(0, parts.length),
    agents,
    brought: given ? [] : mine.map((review) => review.id),
    isMe: (agent) => person(agent) === person(me),
  };
}

async function passagesOf(ids: string[]): Promise<ClaimPassage[]> {
  const found = (await database.annotations.bulkGet(ids)).flatMap((one) => (one && there(one) ? [one] : []));
  const [anchors, sightings] = await Promise.all([anchorsOf(ids), sightingsOf(ids)]);
  return Promise.all(
    found
      .sort((a, b) => (a.created < b.created ? -1 : 1))
      .map(async (annotation) => ({
        annotation,
        work: await workOf(annotation.workId),
        anchor: anchors.get(annotation.id),
        sightings: sightings.filter(({ annotationId }) => annotationId === annotation.id),
        context: await passageInContext(annotation),
      })),
  );
}

async function workOf(id: string | undefined): Promise<Work | undefined> {
  const work = id === undefined ? undefined : await database.works.get(id);
  return work && joinedTo(work);
}

async function agentsOf(ids: (string | undefined)[]): Promise<Map<string, Agent>> {
  const wanted = [...new Set(ids.filter((id) => !!id))] as string[];
  const found = await database.agents.bulkGet(wanted);
  return new Map(found.flatMap((agent) => (agent ? [[agent.id, agent] as const] : [])));
}

const byStance = (a: Source, b: Source): number =>
  stances.indexOf(a.stance) - stances.indexOf(b.stance) || (a.id < b.id ? -1 : 1);
const there = ({ deleted }: { deleted: 0 | 1 }): boolean => deleted === 0;
