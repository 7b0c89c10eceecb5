import { useState } from 'preact/hooks';
import { useAttempt } from '@/components/failure/use-attempt';
import { useOfferUndo } from '@/components/undo/undo-provider';
import type { ClaimReview } from '@/lib/annotation';
import { readPreferences } from '@/lib/messaging/preferences';
import { word } from '@/lib/messaging/words';
import {
  chooseHouse,
  correctReview,
  publishReview,
  retractReview,
  submitReview,
  withdrawReview,
} from '@/lib/store';
import { AskLine } from './ask-line';
import { isWebUrl } from './is-web-url';

interface Props {
  review: ClaimReview;
  isMine: boolean;
  /** It is public, and another speaks in the house's name. */
  isBeside: boolean;
  /** The one line is open that publishing or retracting asks for. */
  asking: boolean;
  onAsk: (asking: boolean) => void;
  /** Hears the id of a correction that is begun. */
  onCorrect: (id: string) => void;
}

/** What can be done with a review, as far as it has come. */
export function ReviewActions({ review, isMine, isBeside, asking, onAsk, onCorrect }: Props) {
  const { id, status, house, submitted } = review;
  const { attempt, failure } = useAttempt();
  const offerUndo = useOfferUndo();
  const withdraw = () =>
    attempt(async () => {
      await withdrawReview(id);
      offerUndo(word('reviewWithdrawn'), async () => {
        await submitReview(id, undefined, submitted);
      });
    });
  const [done, setDone] = useState('');
  const choose = () =>
    attempt(async () => {
      await chooseHouse(id);
      setDone(word('reviewHouseChosen'));
    });
  const publish = (url: string) =>
    attempt(async () => {
      const { name, url: link } = (await readPreferences()).house;
      const publisher = name ? { name, ...(link ? { url: link } : {}) } : undefined;
      await publishReview(id, { url, publisher });
      setDone(word('reviewPublished'));
      onAsk(false);
    });
  const retract = (why: string) =>
    attempt(async () => {
      offerUndo(word('reviewRetracted'), await retractReview(id, why));
      onAsk(false);
    });
  if (status === 'draft' || status === 'superseded') return failure;
  return (
    <>
      <p class="visually-hidden" role="status">
        {done}
      </p>
      <div class="review-actions">
        {status === 'submitted' && isMine && (
          <button type="button" class="button" onClick={withdraw}>
            {word('reviewWithdraw')}
          </button>
        )}
        {(isBeside || (status === 'submitted' && house === 0)) && (
          <button type="button" class="button" onClick={choose}>
            {word('reviewMakeHouse')}
          </button>
        )}
        {status === 'submitted' && house === 1 && (
          <button type="button" class="button primary" aria-expanded={asking} onClick={() => onAsk(!asking)}>
            {word('reviewPublish')}
          </button>
        )}
        {status === 'published' && (
          <button
            type="button"
            class="button"
            onClick={() => attempt(async () => onCorrect((await correctReview(id)).id))}
          >
            {word('reviewCorrect')}
          </button>
        )}
        {status === 'published' && (
          <button type="button" class="button loss" aria-expanded={asking} onClick={() => onAsk(!asking)}>
            {word('reviewRetract')}
          </button>
        )}
      </div>
      {asking && status === 'submitted' && (
        <AskLine
          label={word('reviewUrl')}
          about={word('reviewPublishAbout')}
          placeholder="https://"
          isValid={(text) => text !== '' && isWebUrl(text)}
          act={word('reviewPublish')}
          onSay={publish}
          onCancel={() => onAsk(false)}
        />
      )}
      {asking && status === 'published' && (
        <AskLine
          label={word('reviewRetractWhy')}
          about={word('reviewRetractAbout')}
          isValid={(text) => text !== ''}
          act={word('reviewRetract')}
          onSay={retract}
          onCancel={() => onAsk(false)}
        />
      )}
      {failure}
    </>
  );
}
