import './glance.css';
import { counted } from '@/components/counted';
import { withTimes } from '@/components/library/place';
import { ratingName } from '@/components/review/rating-name';
import { colourKey, useScaleColours } from '@/components/review/use-scales';
import { StanceMark, stanceWord } from '@/components/source/stance';
import { useLiveQuery } from '@/components/use-live-query';
import { saidDate } from '@/components/when';
import { word } from '@/lib/messaging/words';
import { queueGlance } from '@/lib/store';
import { BarTable } from './bar-table';
import type { Queue } from './queue-address';
import { TimeBars } from './time-bars';

/** All claims that were found, taken together: how far they have come, how they were rated, what was found for them, and when they were noted. */
export function Glance({ queue: { filters, sort }, blind }: { queue: Queue; blind: boolean }) {
  const query = { filters: withTimes(filters), sort, blind };
  const facts = useLiveQuery(() => queueGlance(query), `glance/${JSON.stringify(query)}`);
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
        bars={facts.ratings.map(({ value, scaleId, count }) => ({
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
