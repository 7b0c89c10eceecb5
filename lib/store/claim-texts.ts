import type { Agent, Annotation, Claim, ClaimReview, Source, Work } from '@/lib/annotation';
import { visibleReviews } from '@/lib/annotation';
import type { Database } from './database';
import { joinedWorks, linkedTo } from './linked-claims';
import { rowsById } from './rows-by';
import type { WhoIsWho } from './who-is-who';

type Texts = (string | undefined)[];
const there = (row: { deleted: 0 | 1 }): boolean => row.deleted === 0;

/** What claims are found by: their words and passages, who said them, articles, sources and reviews. Inside a transaction. */
export async function textsOfClaims(
  claims: readonly Claim[],
  who: WhoIsWho,
  blind: boolean,
  db: Database,
): Promise<Map<string, Texts>> {
  const { links, sources, reviews, annotations, works } = await linkedTo(claims, db);
  const documents = await joinedWorks(
    [...sources.values()].flat().flatMap(({ workId }) => workId ?? []),
    db,
  );
  const agents = await rowsById<Agent>(
    'agents',
    claims.flatMap(({ claimant }) => (claimant ? who.person(claimant) : [])),
    db,
  );
  return new Map(
    claims.map((claim) => {
      const marked = (links.get(claim.id) ?? []).flatMap((link) => annotations.get(link.annotationId) ?? []);
      const evidence = (sources.get(claim.id) ?? []).filter(there);
      const judged = (reviews.get(claim.id) ?? []).filter(there);
      const shown = [
        ...marked.flatMap(({ workId }) => works.get(workId) ?? []),
        ...evidence.flatMap(({ workId }) => documents.get(workId ?? '') ?? []),
      ];
      return [
        claim.id,
        [
          ...wordsOf(claim, agents.get(who.person(claim.claimant ?? ''))),
          ...marked.filter(there).flatMap((one) => wordsOfPassage(one, claim)),
          ...evidence.flatMap(wordsOfSource),
          ...[...new Set(shown)].flatMap(wordsOfWork),
          ...visibleReviews(judged, who, blind).flatMap(wordsOfReview),
        ],
      ];
    }),
  );
}

const wordsOf = (claim: Claim, by: Agent | undefined): Texts => [
  claim.claimReviewed,
  claim.quotation === claim.claimReviewed ? undefined : claim.quotation,
  claim.role,
  claim.reportedBy,
  claim.place,
  by?.name,
  ...(by?.alternateNames ?? []),
  ...claim.tags,
];
const wordsOfPassage = ({ target, note, tags }: Annotation, { quotation }: Claim): Texts => [
  target?.exact === quotation ? undefined : target?.exact,
  note,
  ...tags,
];
const wordsOfSource = ({ quotation, note, translation, searched, locator }: Source): Texts => [
  quotation,
  note,
  translation,
  searched,
  locator,
];
const wordsOfWork = ({ headline, deck, author = [], publisher, site }: Work): Texts => [
  headline,
  deck,
  ...author,
  publisher,
  site,
];
const wordsOfReview = ({ summary, reviewBody, reviewRating }: ClaimReview): Texts => [
  summary,
  reviewBody,
  reviewRating?.alternateName,
];
