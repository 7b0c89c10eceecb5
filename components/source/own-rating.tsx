import type { ForeignRating, Work } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';

interface Props {
  rating: ForeignRating;
  /** The document that stands beside it: whose the rating is is not said twice. */
  work?: Work | undefined;
}

/** The rating that a source publishes itself: its label, whose it is, and the wording that was rated. Needs `source.css`. */
export function OwnRating({ rating: { alternateName, author, claimReviewed, url }, work }: Props) {
  const isSaid = author !== undefined && [...(work?.author ?? []), work?.publisher].includes(author);
  return (
    <span class="own-rating soft">
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
      {author && !isSaid && (
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
    </span>
  );
}
