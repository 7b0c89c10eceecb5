import type { SourceItem } from '@/components/annotation/card-item';
import { sourceName } from '@/components/source/source-name';
import { StanceLabel } from '@/components/source/stance-label';
import { word } from '@/lib/messaging/words';

interface Props {
  chosen: readonly string[];
  sources: SourceItem[];
  /** What it asks, when it is not a review's. */
  label?: string;
  onChange: (sources: string[]) => void;
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
              onChange(checked ? [...chosen, source.id] : chosen.filter((id) => id !== source.id))
            }
          />
          <span>
            <StanceLabel stance={source.stance} /> <bdi>{sourceName(source, work)}</bdi>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
