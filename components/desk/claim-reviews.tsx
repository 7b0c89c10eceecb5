import { useState } from 'preact/hooks';
import { useAttempt } from '@/components/failure/use-attempt';
import { Icon } from '@/components/icon';
import { disagreementOf } from '@/components/review/disagreement';
import { ratingName } from '@/components/review/rating-name';
import { ReviewCard } from '@/components/review/review-card';
import { ReviewForm } from '@/components/review/review-form';
import { houseReview } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { type ClaimDetails, draftReview } from '@/lib/store';
import { BlindNotice } from './blind-notice';

interface Props {
  details: ClaimDetails;
  blind: boolean;
  singleKeys: boolean;
}

/** The reviews of a claim: one's own, and the others' beside it once one's own is given in. */
export function ClaimReviews({ details, blind, singleKeys }: Props) {
  const { claim, reviews, agents, isMe, sources } = details;
  const { attempt, failure } = useAttempt();
  const [begun, setBegun] = useState<string>();
  const own = reviews.filter(({ reviewer }) => isMe(reviewer));
  // One, but for a correction begun beside it, or claims that were made one; numbers rate the first.
  const drafts = own.filter(({ status }) => status === 'draft');
  const given = reviews.filter(({ status }) => status !== 'draft');
  const isIn = own.some(({ status }) => status === 'submitted' || status === 'published');
  const differ = disagreementOf(given);
  const house = houseReview(given);
  return (
    <section class="claim-section claim-reviews" aria-labelledby="claim-reviews">
      <h3 id="claim-reviews">{word('deskReviews')}</h3>
      {differ && (
        <p class="nudge" role="status">
          {word(
            'reviewDisagree',
            differ
              .map((rating) => ratingName(rating.alternateName, rating.scaleId))
              .join(word('listSeparator')),
          )}
        </p>
      )}
      {drafts.map((draft, at) => (
        <ReviewForm
          key={draft.id}
          review={draft}
          details={details}
          singleKeys={singleKeys && at === 0}
          autoFocus={begun === draft.id}
        />
      ))}
      {drafts.length === 0 && !isIn && (
        <button type="button" class="button primary" onClick={() => attempt(() => draftReview(claim.id))}>
          <Icon name="edit" />
          {word('reviewStart')}
        </button>
      )}
      {blind && <BlindNotice brought={details.brought} isIn={isIn} />}
      {given.length > 0 && (
        <ul class="reviews">
          {given.map((review) => (
            <ReviewCard
              key={review.id}
              review={review}
              by={
                agents.get(review.reviewer)?.name || word(isMe(review.reviewer) ? 'deskMe' : 'conflictNobody')
              }
              isMine={isMe(review.reviewer)}
              isBeside={review.status === 'published' && review !== house}
              sources={sources}
              onCorrect={setBegun}
            />
          ))}
        </ul>
      )}
      {failure}
    </section>
  );
}
