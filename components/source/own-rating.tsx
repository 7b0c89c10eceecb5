import type { ForeignRating } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';

/** The rating that a source publishes itself: its label, whose it is, and the wording that was rated. Needs `source.css`. */
export function OwnRating({
  rating: { alternateName, author, claimReviewed, url },
}: {
  rating: ForeignRating;
}) {
  return (
    <p class="own-rating soft">
      {word('sourceRates')}{' '}
      <bdi>
        {url ? (
          <a href={url} target="_blank" rel="noreferrer">
            {alternateName}
          </a>
        ) : (
          alternateName
        )}
      </bdi>
      {author && (
        <>
          {' · '}
          <bdi>{author}</bdi>
        </>
      )}
      {claimReviewed && (
        <>
          {' · '}
          <q>
            <bdi>{claimReviewed}</bdi>
          </q>
        </>
      )}
    </p>
  );
}
