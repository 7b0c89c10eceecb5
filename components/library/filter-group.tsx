import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { word } from '@/lib/messaging/words';
import type { Count } from '@/lib/store';

/** How many values stand in a group before "show all". */
const SHOWN = 8;

interface Props<Value extends string> {
  title: string;
  counts: Count<Value>[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
  label: (value: Value) => ComponentChildren;
}

/** One filter: its values with the number of annotations each would leave; several values are alternatives. */
export function FilterGroup<Value extends string>({ title, counts, chosen, onChange, label }: Props<Value>) {
  const [all, setAll] = useState(false);
  const gone = chosen.filter((value) => !counts.some((one) => one.value === value));
  const values = [...gone.map((value) => ({ value, count: 0 })), ...counts];
  const shown = all ? values : values.filter(({ value }, index) => index < SHOWN || chosen.includes(value));
  if (values.length === 0) return null;
  return (
    <fieldset class="filter">
      <legend>{title}</legend>
      {shown.map(({ value, count }) => (
        <label key={value} class="filter-value">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked ? [...chosen, value] : chosen.filter((other) => other !== value),
              )
            }
          />
          <span class="filter-label">{label(value)}</span>
          <span class="count soft">{count.toLocaleString(word('interfaceLanguage'))}</span>
        </label>
      ))}
      {values.length > SHOWN && (
        <button
          type="button"
          class="button quiet filter-more"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {word(all ? 'libraryShowFewer' : 'libraryShowAll', values.length)}
        </button>
      )}
    </fieldset>
  );
}
