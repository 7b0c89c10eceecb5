import './glance.css';
import { counted } from '@/components/counted';
import { withTimes } from '@/components/library/place';
import { ratingName } from '@/components/review/rating-name';
import { colourKey, useScaleColours, useScales } from '@/components/review/use-scales';
import { StanceMark, stanceWord } from '@/components/source/stance';
import { useLiveQuery } from '@/components/use-live-query';
import { saidDate } from '@/components/when';
import type { RatingScale } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { type GlanceFacts, queueGlance } from '@/lib/store';
import { BarTable } from './bar-table';
import type { Queue } from './queue-address';
import { TimeBars } from './time-bars';

/** All claims that were found, taken together: how far they have come, how they were rated, what was found for them, and when they were noted. */
export function Glance({ queue: { filters, sort }, blind }: { queue: Queue; blind: boolean }) {
  const query = { filters: withTimes(filters), sort, blind };
  const facts = useLiveQuery(() => queueGlance(query), `glance/${JSON.stringify(query)}`);
  const scales = useScales();
  const colours = useScaleColours();
  if (!facts) return <p class="loading" aria-busy="true" />;
  const { claims, sourced, reviewed, disputed, times } = facts;
  return (
    <div class="glance">
      <BarTable
        title={word('glanceCome')}
        of={claims}
        bars={[
          { name: word('glanceSourced'), count: sourced },
          { name: word('glanceReviewed'), count: reviewed },
          { name: word('glanceDisputed'), count: disputed },
        ]}
        about={counted('countClaims', claims)}
      />
      <BarTable
        title={word('glanceRatings')}
        bars={inOrder(facts.ratings, scales).map(({ value, scaleId, count }) => ({
          name: ratingName(value, scaleId),
          count,
          colour: colours.get(colourKey(scaleId, value)),
        }))}
      />
      <BarTable
        title={word('glanceStances')}
        bars={facts.stances.map(({ value, count }) => ({
          name: stanceWord(value),
          count,
          mark: <StanceMark stance={value} />,
        }))}
      />
      <TimeBars
        title={word('glanceTimes')}
        bars={times.counts.map(({ value, count }) => ({ name: saidDate(value), count }))}
      />
    </div>
  );
}

/** As the scales have them, scale by scale; those that no scale has any more come last. */
function inOrder(ratings: GlanceFacts['ratings'], scales: readonly RatingScale[]): GlanceFacts['ratings'] {
  const places = new Map(
    scales
      .flatMap(({ id, ratings }) => ratings.map(({ alternateName }) => colourKey(id, alternateName)))
      .map((key, at) => [key, at]),
  );
  const place = ({ scaleId, value }: GlanceFacts['ratings'][number]) =>
    places.get(colourKey(scaleId, value)) ?? places.size;
  return [...ratings].sort((a, b) => place(a) - place(b) || b.count - a.count);
}
