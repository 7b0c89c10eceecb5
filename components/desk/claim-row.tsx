import { memo } from 'preact/compat';
import { PlaceLink } from '@/components/library/place-link';
import { titleOf } from '@/components/library/title-of';
import { RatingLabel } from '@/components/review/rating-label';
import { When } from '@/components/when';
import { houseReview } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import type { QueueRow } from '@/lib/store';
import { FlagLabel } from './flag-label';
import { PriorityLabel } from './priority-mark';
import { StanceCounts } from './stance-counts';
import { StatusLabel } from './status-mark';

/** So many of a claim's tags stand in its line; the claim itself has all. */
const TAGS = 12;

interface Props {
  id: string;
  /** Undefined until it is read. */
  row: QueueRow | undefined;
  position: number;
  total: number;
  isActive: boolean;
  isCurrent: boolean;
  isSelected: boolean;
  onActive: (id: string) => void;
  onSelect: (id: string, withRange: boolean) => void;
}

/** A claim in the queue: its wording, who said it and where, and how far it has come. */
export const ClaimRow = memo(function ClaimRow({ id, row, position, total, ...is }: Props) {
  const tabIndex = is.isActive ? 0 : -1;
  const wording = row?.claim.claimReviewed || (row ? word('pickerNoWording') : '…');
  return (
    // biome-ignore lint/a11y/useSemanticElements: only the lines in view exist, so their number and places are said in words.
    <div
      role="listitem"
      aria-setsize={total}
      aria-posinset={position}
      class="row row-queued"
      data-selected={is.isSelected || undefined}
      data-current={is.isCurrent || undefined}
    >
      <input
        type="checkbox"
        class="row-check"
        tabIndex={tabIndex}
        checked={is.isSelected}
        aria-label={word('librarySelect', wording.slice(0, 120))}
        onClick={(event) => is.onSelect(id, event.shiftKey)}
      />
      <div class="row-body">
        <PlaceLink
          class="row-link queued-wording"
          to={(place) => ({ ...place, claim: id })}
          tabIndex={tabIndex}
          data-row={id}
          aria-current={is.isCurrent ? 'true' : undefined}
          onFocus={() => is.onActive(id)}
        >
          <span>
            <bdi lang={row?.work?.inLanguage}>{wording}</bdi>
          </span>
        </PlaceLink>
        {row && <About row={row} />}
      </div>
    </div>
  );
});

function About({ row }: { row: QueueRow }) {
  const { claim, claimant, assignee, work, sources, reviews, flags } = row;
  const published = houseReview(reviews);
  const rated = reviews.filter(({ status }) => status === 'submitted' || status === 'published');
  return (
    <>
      <p class="row-about soft">
        {claimant?.name && <bdi class="queued-who">{claimant.name}</bdi>}
        {work && (
          <bdi class="queued-where" lang={work.inLanguage}>
            {titleOf(work)}
          </bdi>
        )}
        <When at={claim.created} />
      </p>
      <p class="row-about queued-facts">
        <StatusLabel status={claim.status} />
        {claim.priority && (
          <PriorityLabel priority={claim.priority} wordHidden={claim.priority === 'normal'} />
        )}
        {rated.map((review) => {
          const { id, reviewRating, house, status } = review;
          const isHouse = status === 'published' ? review === published : house === 1;
          return reviewRating && <RatingLabel key={id} rating={reviewRating} isHouse={isHouse} />;
        })}
        <StanceCounts counts={sources} />
        {flags.map((flag) => (
          <FlagLabel key={flag} flag={flag} />
        ))}
        {assignee && <bdi class="queued-assignee soft">{assignee.name || word('deskMe')}</bdi>}
        {claim.tags.slice(0, TAGS).map((tag) => (
          <bdi key={tag} class="tag">
            {tag}
          </bdi>
        ))}
        {claim.tags.length > TAGS && (
          <span class="soft">
            {`+${(claim.tags.length - TAGS).toLocaleString(word('interfaceLanguage'))}`}
          </span>
        )}
      </p>
    </>
  );
}
