import { useState } from 'preact/hooks';
import { useAttempt } from '@/components/failure/use-attempt';
import { Icon } from '@/components/icon';
import { checkedNow, claimReviewOf, type Missing, missing, scriptElement } from '@/lib/interchange';
import { word } from '@/lib/messaging/words';

type Copied = 'json' | 'html';

/** A published review as ClaimReview (https://schema.org/ClaimReview): for the clipboard, for a page, and what it lacks. */
export function ClaimReviewTools({ reviewId }: { reviewId: string }) {
  const [lacks, setLacks] = useState<Missing[]>();
  const [copied, setCopied] = useState<Copied>();
  const { attempt, failure } = useAttempt();
  const copy = (what: Copied) =>
    attempt(async () => {
      const facts = await checkedNow(reviewId);
      if (!facts) return;
      const review = claimReviewOf(facts);
      await navigator.clipboard.writeText(
        what === 'html' ? scriptElement(review) : JSON.stringify(review, null, 1),
      );
      setCopied(what);
    });
  const test = () =>
    attempt(async () => {
      const facts = await checkedNow(reviewId);
      if (facts) setLacks(missing(facts));
    });
  return (
    <div class="claim-review-tools">
      <div class="review-actions">
        <button type="button" class="button quiet" onClick={() => copy('json')}>
          <Icon name="copy" />
          {word('claimReviewCopy')}
        </button>
        <button type="button" class="button quiet" onClick={() => copy('html')}>
          <Icon name="copy" />
          {word('claimReviewCopyHtml')}
        </button>
        <button type="button" class="button quiet" onClick={test}>
          {word('claimReviewTest')}
        </button>
      </div>
      <div role="status">
        {copied && <p class="soft">{word('claimReviewCopied')}</p>}
        {lacks?.length === 0 && <p>{word('claimReviewComplete')}</p>}
        {lacks && lacks.length > 0 && (
          <ul class="lacks">
            {lacks.map(({ wordKey, needed }) => (
              <li key={wordKey} class={needed ? 'nudge' : undefined}>
                {word(wordKey)}{' '}
                <span class="soft">{word(needed ? 'claimReviewNeeded' : 'claimReviewAdvised')}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {failure}
    </div>
  );
}
