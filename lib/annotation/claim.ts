import * as v from 'valibot';
import { envelope, Id, Line, Prose, SaidDate, Tags, WebUrl } from './record';

export const claimKinds = ['fact', 'number', 'quotation', 'causal', 'prediction', 'opinion'] as const;
export const ClaimKind = v.picklist(claimKinds);
export type ClaimKind = v.InferOutput<typeof ClaimKind>;

/** How far a claim is, from noted to published; `dropped` is no longer followed. */
export const claimStatuses = ['noted', 'toCheck', 'inReview', 'reviewed', 'published', 'dropped'] as const;
export const ClaimStatus = v.picklist(claimStatuses);
export type ClaimStatus = v.InferOutput<typeof ClaimStatus>;

export const priorities = ['high', 'normal', 'low'] as const;
export const Priority = v.picklist(priorities);
export type Priority = v.InferOutput<typeof Priority>;

/**
 * schema.org Claim: `claimReviewed` is the checkable wording, `quotation` the words as they were said or written,
 * `claimant` an agent's id, `role` the claimant's at the time, `reportedBy` who passed it on, `place` where it was said,
 * `firstAppearance` the address where it was first found, `assignee` the agent who checks it, `parent` the claim it was split
 * from; `mergedInto` the claim that it was found to be, `merged` those that were found to be this one.
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
  place: v.exactOptional(Line),
  firstAppearance: v.exactOptional(WebUrl),
  status: ClaimStatus,
  droppedBecause: v.exactOptional(Line),
  priority: v.exactOptional(Priority),
  assignee: v.exactOptional(Id),
  tags: Tags,
  parent: v.exactOptional(Id),
  mergedInto: v.exactOptional(Id),
  merged: v.exactOptional(v.pipe(v.array(Id), v.maxLength(10_000))),
});
export type Claim = v.InferOutput<typeof Claim>;

/** One claim in one annotation; a claim may appear in many, an annotation may hold several. */
export const Appearance = v.object({ ...envelope, claimId: Id, annotationId: Id });
export type Appearance = v.InferOutput<typeof Appearance>;
