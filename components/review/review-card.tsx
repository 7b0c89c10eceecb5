import './review.css';
import { useState } from 'preact/hooks';
import type { SourceItem } from '@/components/annotation/card-item';
import { sourceName } from '@/components/source/source-name';
import { StanceLabel } from '@/components/source/stance-label';
import { When } from '@/components/when';
import type { ClaimReview } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { ClaimReviewTools } from './claim-review-tools';
import { Markdown } from './markdown';
import { RatingLabel } from './rating-label';
import { ReviewActions } from './review-actions';

interface Props {
  review: ClaimReview;
  /** Who wrote it. */
  by: string;
  isMine: boolean;
  /** It is public, and another speaks in the house's name. */
  isBeside: boolean;
  sources: SourceItem[];
  /** Hears the id of a correction that is begun. */
  onCorrect: (id: string) => void;
}

/** A review that was given in: whose it is, how it rates and why, and what can be done with it; of a published one the sources as they were. */
export function ReviewCard({ review, by, isMine, isBeside, sources, onCorrect }: Props) {
  const { status, reviewRating, confidence, summary, reviewBody, house, url, correction } = review;
  const [asking, setAsking] = useState(false);
  const relied =
    review.frozen?.sources ??
    sources
      .filter(({ source }) => review.sources.includes(source.id))
      .map(({ source, work }) => ({ id: source.id, stance: source.stance, name: sourceName(source, work) }));
  return (
    <li class="review" data-status={status} data-house={(house === 1 && !isBeside) || undefined}>
      <p class="review-head">
        <strong>
          <bdi>{by}</bdi>
        </strong>
        {house === 1 && !isBeside && <span class="review-house">{word('reviewHouse')}</span>}
        <span class="soft">
          {word(isBeside ? 'reviewPublishedBefore' : `reviewStatus_${status}`)}{' '}
          <When at={review.datePublished ?? review.submitted ?? review.modified} />
        </span>
      </p>
      {reviewRating && (
        <p class="review-rating">
          <RatingLabel rating={reviewRating} />
          {confidence && <span class="soft">{word(`reviewConfidenceIs_${confidence}`)}</span>}
        </p>
      )}
      {correction && (
        <p class="review-correction" dir="auto">
          <span class="soft">
            {word(status === 'retracted' ? 'reviewWhyRetracted' : 'reviewCorrection')}{' '}
          </span>
          {correction}
        </p>
      )}
      {summary && (
        <p class="review-summary" dir="auto">
          {summary}
        </p>
      )}
      {reviewBody && <Markdown text={reviewBody} />}
      {relied.length > 0 && (
        <ul class="review-sources">
          {relied.map(({ id, stance, name }) => (
            <li key={id}>
              <StanceLabel stance={stance} /> <bdi>{name || word('sourceUntitled')}</bdi>
            </li>
          ))}
        </ul>
      )}
      {url && (
        <p>
          <a href={url} target="_blank" rel="noreferrer" dir="ltr">
            {url}
          </a>
        </p>
      )}
      {status === 'published' && !isBeside && <ClaimReviewTools reviewId={review.id} />}
      <ReviewActions
        review={review}
        isMine={isMine}
        isBeside={isBeside}
        asking={asking}
        onAsk={setAsking}
        onCorrect={onCorrect}
      />
    </li>
  );
}
