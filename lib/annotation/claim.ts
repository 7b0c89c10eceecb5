import * as v from 'valibot';
import { envelope, Id, Line, Prose, SaidDate, Tags } from './record';

export const claimKinds = ['fact', 'number', 'quotation', 'causal', 'prediction', 'opinion'] as const;
export const ClaimKind = v.picklist(claimKinds);
export type ClaimKind = v.InferOutput<typeof ClaimKind>;

/**
 * schema.org Claim: `claimReviewed` is the checkable wording, `quotation` the words as they were said or written,
 * `claimant` an agent's id, `role` the claimant's at the time, `reportedBy` who passed it on.
 */
export const Claim = v.object({
  ...envelope,
  claimReviewed: Prose,
  quotation: v.exactOptional(Prose),
  claimant: v.exactOptional(Id),
  role: v.exactOptional(Line),
  reportedBy: v.exactOptional(Line),
  datePublished: v.exactOptional(SaidDate),
  kind: v.exactOptional(ClaimKind),
  status: v.picklist(['noted', 'toCheck', 'inReview', 'reviewed', 'published', 'dropped']),
  tags: Tags,
});
export type Claim = v.InferOutput<typeof Claim>;

/** One claim in one annotation; a claim may appear in many, an annotation may hold several. */
export const Appearance = v.object({ ...envelope, claimId: Id, annotationId: Id });
export type Appearance = v.InferOutput<typeof Appearance>;
