import type { Claim, Target } from '@/lib/annotation';
import { type Database, database } from './database';
import { type Changes, MissingRecordError } from './edit';
import { appearanceIdOf, newId, sourceIdOf } from './identity';
import type { Steps } from './undoable';
import { undoable } from './undoable';
import type { Undo } from './watched';

/**
 * One of the claims that a claim is split into. What is not said is as in the whole, but for the role of another claimant; what is
 * undefined is not known. `passage` is its own part of one of the
 * whole's passages; without it, it appears where the whole does. `sourceIds` are those of the whole's sources that speak of it.
 */
export interface ClaimPart
  extends Partial<
    Pick<
      Changes<'claims'>,
      | 'quotation'
      | 'claimant'
      | 'role'
      | 'reportedBy'
      | 'datePublished'
      | 'kind'
      | 'place'
      | 'firstAppearance'
      | 'tags'
    >
  > {
  id?: string | undefined;
  claimReviewed: string;
  passage?: { annotationId: string; target: Target } | undefined;
  sourceIds?: readonly string[] | undefined;
}

/**
 * Splits a claim into several, linked to it, in one write; the claim stays with its passages, sources and reviews. Resolves with
 * the undo. Throws MissingRecordError.
 */
export function splitClaim(
  claimId: string,
  parts: readonly ClaimPart[],
  db: Database = database,
): Promise<Undo> {
  return undoable(
    [claimId],
    async (steps) => {
      const whole = await db.claims.get(claimId);
      if (!whole) throw new MissingRecordError(`claims ${claimId}`);
      for (const part of parts) await makePart(whole, part, steps);
    },
    db,
  );
}

async function makePart(whole: Claim, part: ClaimPart, steps: Steps): Promise<void> {
  const { id = newId(), passage, sourceIds = [], ...said } = part;
  const fields = { ...asInWhole(whole), ...said };
  // The role is that of whoever said the whole.
  const isSame = !Object.hasOwn(said, 'claimant') || said.claimant === whole.claimant;
  if (!isSame && !Object.hasOwn(said, 'role')) delete fields.role;
  const made = await steps.create('claims', id, {
    tags: whole.tags,
    status: 'noted',
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    claimReviewed: part.claimReviewed,
    parent: whole.id,
  });
  for (const annotationId of await passagesOf(whole.id, passage, steps))
    await steps.create('appearances', appearanceIdOf(made.id, annotationId), {
      claimId: made.id,
      annotationId,
    });
  await steps.moving([made.id], async () => {
    for (const sourceId of sourceIds) {
      const source = await steps.db.sources.get(sourceId);
      if (!source) throw new MissingRecordError(`sources ${sourceId}`);
      const { id: _id, v: _v, created: _c, modified: _m, creator: _w, deleted: _d, ...content } = source;
      await steps.create('sources', sourceIdOf(made.id, sourceId), { ...content, claimId: made.id });
    }
  });
}

/** The fields that a part takes from the whole unless it says otherwise. */
function asInWhole(whole: Claim): Pick<Claim, 'tags'> & Partial<Claim> {
  const {
    tags,
    claimant,
    role,
    reportedBy,
    datePublished,
    kind,
    place,
    firstAppearance,
    priority,
    assignee,
  } = whole;
  const all = { claimant, role, reportedBy, datePublished, kind, place, firstAppearance, priority, assignee };
  return { tags, ...Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) };
}

/** The passages in which a part appears: its own, marked now, or those of the whole. */
async function passagesOf(wholeId: string, passage: ClaimPart['passage'], steps: Steps): Promise<string[]> {
  const { db } = steps;
  if (!passage) {
    const links = await db.appearances.where({ claimId: wholeId }).toArray();
    return links.flatMap(({ deleted, annotationId }) => (deleted ? [] : [annotationId]));
  }
  const within = await db.annotations.get(passage.annotationId);
  if (!within) throw new MissingRecordError(`annotations ${passage.annotationId}`);
  const { workId, colour } = within;
  const { id } = await steps.create('annotations', newId(), {
    workId,
    colour,
    tags: [],
    target: passage.target,
  });
  return [id];
}
