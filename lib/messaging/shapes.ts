import * as v from 'valibot';
import {
  ClaimKind,
  Colour,
  EndsAnswer,
  Id,
  Line,
  Marked,
  PageFacts,
  PageReview,
  PlainAnswer,
  Prose,
  SaidDate,
  Seen,
  Stance,
  Target,
} from '@/lib/annotation';

/** A passage of a page, or without a target the whole work; the caller makes the id. */
export const passage = { id: Id, page: PageFacts, target: v.exactOptional(Target) };
/** A claim as a form holds it; what is absent stays as it is. */
export const claimDraft = v.object({
  id: Id,
  claimReviewed: v.exactOptional(Prose),
  claimantName: v.exactOptional(Line),
  role: v.exactOptional(Line),
  reportedBy: v.exactOptional(Line),
  datePublished: v.exactOptional(SaidDate),
  kind: v.exactOptional(ClaimKind),
});
/** How one annotation anchored; the score is 0 to 1. */
export const AnchorReport = v.object({
  ...Seen.entries,
  annotationId: Id,
  score: v.exactOptional(v.number()),
});
export type AnchorReport = v.InferOutput<typeof AnchorReport>;
const said = { id: Id, annotationId: Id, seen: Seen, of: v.exactOptional(Marked) };
/** What the reader says of what is seen of a passage, with its new ends where it gets some; the caller makes the id. */
export const Answer = v.variant('answer', [
  v.object({ ...said, answer: EndsAnswer, target: Target }),
  v.object({ ...said, answer: PlainAnswer, target: v.exactOptional(v.never()) }),
]);
export type Answer = v.InferOutput<typeof Answer>;
/** The undo of an answer, with the ends that the passage had before. */
export const TakenBack = v.object({ id: Id, takesBack: Id, target: v.exactOptional(Target) });
export type TakenBack = v.InferOutput<typeof TakenBack>;
/** A claim as a picker shows it. */
export const ClaimChoice = v.object({
  id: Id,
  claimReviewed: Prose,
  claimant: v.exactOptional(Line),
  pinned: v.boolean(),
});
/** Whether a passage that was gone to is on the page now, and whether the page hides it there. */
export const Gone = v.object({ found: v.boolean(), hidden: v.exactOptional(v.boolean()) });

/** What is compared of an article's text: a number for each of its paragraphs, and how long it is. */
export const Print = v.object({ hashes: v.array(v.number()), lengths: v.array(v.number()) });

/** A page's text, and where its blocks and the article's own paragraphs begin. */
export const pageText = {
  text: v.string(),
  blocks: v.array(v.number()),
  paragraphs: v.array(v.number()),
};

/** What may be changed of a claim in a page; an empty text takes the field away. */
export const claimChanges = v.object({
  claimReviewed: v.exactOptional(Prose),
  claimantName: v.exactOptional(Line),
  role: v.exactOptional(Line),
  reportedBy: v.exactOptional(Line),
  datePublished: v.exactOptional(v.union([SaidDate, v.literal('')])),
  kind: v.exactOptional(v.union([ClaimKind, v.literal('')])),
});

/** What the toolbar does, asked for from elsewhere. */
export const PageAction = v.variant('action', [
  v.object({ action: v.literal('highlight'), colour: v.exactOptional(Colour) }),
  /** Open a form or the picker in the page, walk over its sentences by keys, or go to the mark next in the text. */
  v.object({ action: v.picklist(['claim', 'note', 'pickClaims', 'walk', 'nextMark', 'previousMark']) }),
  v.object({
    action: v.literal('source'),
    claimIds: v.array(Id),
    stance: Stance,
    review: v.exactOptional(PageReview),
  }),
]);
