import { useState } from 'preact/hooks';
import { DraftField } from '@/components/draft/draft-field';
import type { ClaimReview } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { editReview } from '@/lib/store';
import { Markdown } from './markdown';

/** Why a reviewer rates as they do, in Markdown, and how it will look. */
export function RationaleField({ review }: { review: ClaimReview }) {
  const [shown, setShown] = useState(false);
  const text = review.reviewBody ?? '';
  return (
    <div class="rationale">
      <DraftField
        name={`claimReviews/${review.id}/reviewBody`}
        label={word('reviewRationale')}
        stored={text}
        save={(text, editing) => editReview(review.id, { reviewBody: text || undefined }, { editing })}
        placeholder={word('reviewRationaleForm')}
        multiline
      />
      {text && (
        <button type="button" class="button quiet" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {word('reviewPreview')}
        </button>
      )}
      {shown && text && <Markdown text={text} />}
    </div>
  );
}
