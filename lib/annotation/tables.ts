import { Agent } from './agent';
import { Annotation } from './annotation';
import { Appearance, Claim, claimStatuses } from './claim';
import { ClaimReview } from './claim-review';
import { Contact } from './contact';
import type { RecordTable } from './history';
import { RatingScale } from './rating-scale';
import { Source } from './source';
import { Work } from './work';

/** The schema of each table whose records have a history. */
export const recordSchemas = {
  agents: Agent,
  works: Work,
  annotations: Annotation,
  claims: Claim,
  appearances: Appearance,
  sources: Source,
  ratingScales: RatingScale,
  claimReviews: ClaimReview,
  contacts: Contact,
} as const;

export interface Records {
  agents: Agent;
  works: Work;
  annotations: Annotation;
  claims: Claim;
  appearances: Appearance;
  sources: Source;
  ratingScales: RatingScale;
  claimReviews: ClaimReview;
  contacts: Contact;
}
export type AnyRecord = Records[RecordTable];

/** Fields that follow from facts, with their values in order: of readings that do not know each other the furthest counts. */
export const orderedFields: { [Table in RecordTable]?: Record<string, readonly unknown[]> } = {
  claims: { status: claimStatuses },
};

/** Fields that merge as sets with removals; two sides that add and remove never conflict on them. */
export const setFields: { [Table in RecordTable]: readonly string[] } = {
  agents: ['alternateNames'],
  works: ['aliasKeys', 'archives', 'byHand'],
  annotations: ['tags'],
  claims: ['tags', 'merged'],
  appearances: [],
  sources: [],
  ratingScales: [],
  claimReviews: ['sources'],
  contacts: [],
};
