import * as v from 'valibot';
import { AnswerName, ClaimKind, Id, Line, PageFacts, Prose, SaidDate, Seen, Target } from '@/lib/annotation';

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
/** What the reader says of what is seen of a passage, with its new ends if it gets some; the caller makes the id. */
export const Answer = v.object({
  id: Id,
  annotationId: Id,
  answer: AnswerName,
  seen: Seen,
  target: v.exactOptional(Target),
});
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
