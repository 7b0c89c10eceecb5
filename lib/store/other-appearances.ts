import type { Annotation, Claim } from '@/lib/annotation';
import { searchable } from '@/lib/search';
import { type Database, database } from './database';

/** Claims and passages that may say the same as a claim, the likeliest first; `score` is 0 to 1. */
export interface OtherAppearances {
  claims: { claim: Claim; score: number }[];
  annotations: { annotation: Annotation; score: number }[];
}

/** From how much of their words in common on two wordings are alike. */
const ALIKE = 0.4;
const PORTION = 2_000;

/** Other claims and highlights of similar wording; throws the signal's reason when it is broken off. */
export async function otherAppearances(
  claimId: string,
  { limit = 10, signal }: { limit?: number; signal?: AbortSignal | undefined } = {},
  db: Database = database,
): Promise<OtherAppearances> {
  const claim = await db.claims.get(claimId);
  if (!claim) return { claims: [], annotations: [] };
  const wordings = [claim.claimReviewed, claim.quotation ?? ''].map(wordsIn).filter(({ size }) => size > 1);
  const links = await db.appearances.where({ claimId }).toArray();
  const linked = new Set(links.flatMap((link) => (link.deleted ? [] : [link.annotationId])));
  const score = (...texts: (string | undefined)[]) =>
    Math.max(
      0,
      ...texts.flatMap((text) => (text ? wordings.map((words) => alike(words, wordsIn(text))) : [])),
    );
  const claims: OtherAppearances['claims'] = [];
  const annotations: OtherAppearances['annotations'] = [];
  const best = <Found extends { score: number }>(found: Found[]) => {
    found.sort((a, b) => b.score - a.score).splice(limit);
  };
  for await (const rows of portions<Claim>('claims', db)) {
    signal?.throwIfAborted();
    for (const one of rows) {
      if (one.deleted || one.id === claimId || one.parent === claimId || one.id === claim.parent) continue;
      claims.push({ claim: one, score: score(one.claimReviewed, one.quotation) });
    }
    best(claims);
  }
  for await (const rows of portions<Annotation>('annotations', db)) {
    signal?.throwIfAborted();
    for (const one of rows)
      if (!one.deleted && one.target && !linked.has(one.id))
        annotations.push({ annotation: one, score: score(one.target.exact) });
    best(annotations);
  }
  const isAlike = (found: { score: number }) => found.score >= ALIKE;
  return { claims: claims.filter(isAlike), annotations: annotations.filter(isAlike) };
}

async function* portions<Row extends { id: string }>(table: string, db: Database): AsyncGenerator<Row[]> {
  for (let after = ''; ; ) {
    const rows = await db.table<Row>(table).where('id').above(after).limit(PORTION).toArray();
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.id;
  }
}

const wordsIn = (text: string): Set<string> =>
  new Set(searchable(text.slice(0, 2_000)).match(/[\p{L}\p{N}]+/gu));

/** How many of the words of either text both have, 0 to 1. */
function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const word of one) if (other.has(word)) both++;
  return both === 0 ? 0 : both / (one.size + other.size - both);
}
