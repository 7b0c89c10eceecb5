import type { SourceItem } from '@/components/annotation/card-item';
import { OwnRating } from '@/components/source/own-rating';
import { sourceName } from '@/components/source/source-name';
import { StanceLabel } from '@/components/source/stance-label';
import { word } from '@/lib/messaging/words';

interface Props {
  chosen: readonly string[];
  sources: SourceItem[];
  /** What it asks, when it is not a review's. */
  label?: string;
  /** A change to whatever is chosen by then: the next may be chosen before the last is stored. */
  onChange: (change: (chosen: readonly string[]) => string[]) => void;
}

/** Some of a claim's sources: those that a review rests on. */
export function ReliedOn({ chosen, sources, label = word('reviewSources'), onChange }: Props) {
  if (sources.length === 0) return null;
  return (
    <fieldset class="relied-on">
      <legend class="draft-label">{label}</legend>
      {sources.map(({ source, work }) => (
        <label key={source.id} class="relied-source">
          <input
            type="checkbox"
            checked={chosen.includes(source.id)}
            onChange={({ currentTarget: { checked } }) =>
              onChange((before) => {
                const others = before.filter((id) => id !== source.id);
                return checked ? [...others, source.id] : others;
              })
            }
          />
          <span>
            <StanceLabel stance={source.stance} /> <bdi>{sourceName(source, work)}</bdi>
            {source.reviewRating && <OwnRating rating={source.reviewRating} work={work} />}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
