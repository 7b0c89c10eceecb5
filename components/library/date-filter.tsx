import { useId } from 'preact/hooks';
import { word } from '@/lib/messaging/words';

/** Days as `2026-05-31`; both belong to what is shown. */
interface Days {
  from?: string | undefined;
  until?: string | undefined;
}

interface Props {
  days: Days;
  /** Hears the day that was changed; an empty one when it was taken away. */
  onChange: (changes: { from?: string; until?: string }) => void;
}

/** The first and the last day of what is shown. */
export function DateFilter({ days, onChange }: Props) {
  const id = useId();
  return (
    <fieldset class="filter">
      <legend>{word('libraryFilterDate')}</legend>
      {(['from', 'until'] as const).map((side) => (
        <div key={side} class="filter-date">
          <label for={`${id}-${side}`}>
            {word(side === 'from' ? 'libraryFilterFrom' : 'libraryFilterUntil')}
          </label>
          <input
            id={`${id}-${side}`}
            class="field"
            type="date"
            value={days[side] ?? ''}
            onChange={({ currentTarget }) => onChange({ [side]: currentTarget.value })}
          />
        </div>
      ))}
    </fieldset>
  );
}
