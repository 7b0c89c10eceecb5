import { useAttempt } from '@/components/failure/use-attempt';
import { Icon } from '@/components/icon';
import { useOfferUndo } from '@/components/undo/undo-provider';
import type { ForeignRating } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { editSource } from '@/lib/store';
import { OwnRating } from './own-rating';

interface Props {
  sourceId: string;
  rating: ForeignRating;
}

/** The rating that was taken from a page with its source, and the way to take it off again. */
export function TakenRating({ sourceId, rating }: Props) {
  const offerUndo = useOfferUndo();
  const { attempt, failure } = useAttempt();
  const put = async (reviewRating: ForeignRating | undefined) => {
    await editSource(sourceId, { reviewRating });
  };
  return (
    <div class="taken-rating">
      <OwnRating rating={rating} />
      <button
        type="button"
        class="card-action"
        aria-label={word('sourceRatingRemove')}
        title={word('sourceRatingRemove')}
        onClick={() =>
          attempt(async () => {
            await put(undefined);
            offerUndo(word('sourceRatingRemoved'), () => put(rating));
          })
        }
      >
        <Icon name="close" />
      </button>
      {failure}
    </div>
  );
}
