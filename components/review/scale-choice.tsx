import { useId } from 'preact/hooks';
import type { RatingScale } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';
import { ratingName } from './rating-name';

interface Props {
  scales: RatingScale[];
  value: string | undefined;
  onChange: (scaleId: string) => void;
}

/** Which of the house's scales a review rates on. */
export function ScaleChoice({ scales, value, onChange }: Props) {
  const id = useId();
  return (
    <div class="draft">
      <label for={id} class="draft-label">
        {word('reviewScale')}
      </label>
      <select
        id={id}
        class="field"
        dir="auto"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {scales.map((scale) => (
          <option key={scale.id} value={scale.id}>
            {ratingName(scale.name, scale.id)}
          </option>
        ))}
      </select>
    </div>
  );
}
