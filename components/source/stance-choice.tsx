import { useId } from 'preact/hooks';
import { StanceMark, stanceWord } from '@/components/source/stance';
import type { Stance } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';

const PASSAGE_STANCES = ['supports', 'refutes', 'context', 'notSaid'] as const;

interface Props {
  value: Stance;
  onChange: (stance: Stance) => void;
  /** Which to offer; a passage never found nothing. */
  stances?: readonly Stance[];
}

/** What a source does for its claim, as a row of words with their shapes. Needs `stance.css`. */
export function StanceChoice({ value, onChange, stances = PASSAGE_STANCES }: Props) {
  const name = useId();
  return (
    <fieldset class="stance-choice">
      <legend class="visually-hidden">{word('stanceLegend')}</legend>
      {stances.map((stance) => (
        <label key={stance} class="stance">
          <input
            type="radio"
            class="visually-hidden"
            name={name}
            checked={stance === value}
            onChange={() => onChange(stance)}
          />
          <StanceMark stance={stance} />
          <span>{stanceWord(stance)}</span>
        </label>
      ))}
    </fieldset>
  );
}
