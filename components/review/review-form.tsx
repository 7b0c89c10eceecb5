import './review.css';
import { useRef, useState } from 'preact/hooks';
import { DraftField } from '@/components/draft/draft-field';
import { useAttempt } from '@/components/failure/use-attempt';
import { useOfferUndo } from '@/components/undo/undo-provider';
import { type ClaimReview, ratingOf } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import {
  type ClaimDetails,
  deleteReview,
  editReview,
  newId,
  submitReview,
  withdrawReview,
} from '@/lib/store';
import { ConfidenceChoice } from './confidence-choice';
import { RationaleField } from './rationale-field';
import { ReliedOn } from './relied-on';
import { ScaleChoice } from './scale-choice';
import { ScaleSteps } from './scale-steps';
import { useNumberKeys } from './use-number-keys';
import { useLoadedScales } from './use-scales';

interface Props {
  review: ClaimReview;
  details: ClaimDetails;
  singleKeys: boolean;
  /** It is a correction that was begun just now. */
  autoFocus: boolean;
}

/** One's own review while it is written: kept as it is typed, given in when it says what it says. */
export function ReviewForm({ review, details, singleKeys, autoFocus }: Props) {
  const editing = useRef(newId()).current;
  const [scaleId, setScaleId] = useState(review.reviewRating?.scaleId);
  const { attempt, failure } = useAttempt();
  const offerUndo = useOfferUndo();
  const all = useLoadedScales();
  const scales = (all ?? []).filter(({ id, archived }) => !archived || id === scaleId);
  const scale = scales.find(({ id }) => id === scaleId) ?? scales[0];
  const set = (changes: Parameters<typeof editReview>[1]) =>
    void attempt(() => editReview(review.id, changes, { editing }));
  const text = (field: 'summary' | 'correction') => ({
    name: `claimReviews/${review.id}/${field}`,
    stored: review[field] ?? '',
    save: (text: string, editing: string) =>
      editReview(review.id, { [field]: text || undefined }, { editing }),
  });
  useNumberKeys((number) => {
    const rating = scale?.ratings[number - 1];
    const reviewRating = scale && rating && ratingOf(scale, rating.id);
    if (reviewRating) set({ reviewRating });
  }, singleKeys);

  const submit = () =>
    attempt(async () => {
      await submitReview(review.id);
      offerUndo(word('reviewSubmitted'), async () => {
        await withdrawReview(review.id);
      });
    });
  const discard = () =>
    attempt(async () => offerUndo(word('reviewDiscarded'), await deleteReview(review.id)));
  return (
    <form
      class="review-form"
      aria-label={word('reviewMine')}
      // Enter on a rating would give the review in, which opens what the others said.
      onSubmit={(event) => event.preventDefault()}
    >
      {review.supersedes && (
        <DraftField
          {...text('correction')}
          label={word('reviewCorrection')}
          multiline
          autoFocus={autoFocus}
        />
      )}
      {scales.length > 1 && <ScaleChoice scales={scales} value={scale?.id} onChange={setScaleId} />}
      {all && !scale && (
        <p class="nudge">
          {word('reviewNoScale')}{' '}
          <a href="/options.html" target="_blank" rel="noreferrer">
            {word('reviewMakeScale')}
          </a>
        </p>
      )}
      {scale && (
        <ScaleSteps
          scale={scale}
          value={review.reviewRating}
          onChange={(reviewRating) => set({ reviewRating })}
          byNumber={singleKeys}
        />
      )}
      <ConfidenceChoice value={review.confidence} onChange={(confidence) => set({ confidence })} />
      <RationaleField review={review} />
      <ReliedOn
        chosen={review.sources}
        sources={details.sources}
        onChange={(change) => set(({ sources }) => ({ sources: change(sources) }))}
      />
      <DraftField {...text('summary')} label={word('reviewSummary')} multiline />
      {failure}
      <div class="editor-foot">
        <button type="button" class="button quiet" onClick={discard}>
          {word('reviewDiscard')}
        </button>
        <button
          type="button"
          class="button primary"
          onClick={submit}
          disabled={!review.reviewRating || (!!review.supersedes && !review.correction?.trim())}
        >
          {word('reviewSubmit')}
        </button>
      </div>
    </form>
  );
}
