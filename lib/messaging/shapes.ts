import * as v from 'valibot';
import { ClaimKind, Id, Line, PageFacts, Prose, SaidDate, Target } from '@/lib/annotation';

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
/** How one annotation anchored; the score is 0 to 1, `is` the words as they are now when they were edited. */
export const AnchorReport = v.object({
  annotationId: Id,
  state: v.picklist(['anchored', 'changed', 'uncertain', 'orphaned']),
  score: v.exactOptional(v.number()),
  is: v.exactOptional(Prose),
  sentence: v.exactOptional(v.object({ was: Prose, is: Prose })),
});
export type AnchorReport = v.InferOutput<typeof AnchorReport>;
/** A claim as a picker shows it. */
export const ClaimChoice = v.object({
  id: Id,
  claimReviewed: Prose,
  claimant: v.exactOptional(Line),
  pinned: v.boolean(),
});
