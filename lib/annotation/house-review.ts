import type { ClaimReview } from './claim-review';

/**
 * Of the reviews of one claim the published one that is the house's now. Claims that were found to be one, or two devices, may
 * bring several: then it is the one published last, until somebody chooses.
 */
export function houseReview<Review extends ClaimReview>(reviews: readonly Review[]): Review | undefined {
  return reviews
    .filter(({ status, house, deleted }) => status === 'published' && house === 1 && !deleted)
    .sort((a, b) => (when(a) < when(b) ? 1 : -1))[0];
}

const when = ({ datePublished, created, id }: ClaimReview): string => `${datePublished ?? created} ${id}`;
