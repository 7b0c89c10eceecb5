import type { Colour } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';

interface Props {
  label: string;
  count?: number | undefined;
  /** A round of this colour stands for the label, which is then read out only. */
  colour?: Colour;
  isOn: boolean;
  onToggle: () => void;
}

/** One filter, on or off. */
export function FilterChip({ label, count, colour, isOn, onToggle }: Props) {
  return (
    <button
      type="button"
      class={colour ? 'chip chip-colour' : 'chip'}
      aria-pressed={isOn}
      aria-label={colour ? label : undefined}
      title={colour ? label : undefined}
      onClick={onToggle}
    >
      {colour ? <span class={`swatch swatch-${colour}`} /> : label}
      {count !== undefined && (
        <span class="count">{` ${count.toLocaleString(word('interfaceLanguage'))}`}</span>
      )}
    </button>
  );
}
