import type { RecordTable } from '@/lib/annotation';
import type { WordKey } from '@/lib/messaging/words';

/** What a record of each table is called. */
export const tableWords: Record<RecordTable, WordKey> = {
  works: 'libraryArticle',
  annotations: 'libraryAnnotation',
  claims: 'libraryKindClaim',
  sources: 'libraryKindSource',
  agents: 'libraryPerson',
  appearances: 'libraryAppearance',
  claimReviews: 'libraryReview',
  ratingScales: 'libraryRatingScale',
  contacts: 'libraryContact',
};
