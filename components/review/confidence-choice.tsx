import { useId } from 'preact/hooks';
import type { ClaimReview } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';

type Confidence = NonNullable<ClaimReview['confidence']>;
const levels = ['low', 'medium', 'high'] as const;

interface Props {
  value: Confidence | undefined;
  onChange: (confidence: Confidence) => void;
}

/** How sure the reviewer is, as a row of words. */
export function ConfidenceChoice({ value, onChange }: Props) {
  const name = useId();
  return (
    <fieldset class="scale">
      <legend class="draft-label">{word('reviewConfidence')}</legend>
      <div class="scale-steps">
        {levels.map((level) => (
          <label key={level} class="scale-step">
            <input
              type="radio"
              class="visually-hidden"
              name={name}
              checked={value === level}
              onChange={() => onChange(level)}
            />
            {word(`reviewConfidence_${level}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
