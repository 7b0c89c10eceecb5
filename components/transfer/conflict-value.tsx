import { stanceWord } from '@/components/source/stance';
import { saidDate } from '@/components/when';
import { colours, stances } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';

interface Props {
  field: string;
  value: unknown;
  /** Names of the records that a value may point to, by id. */
  names: ReadonlyMap<string, string>;
}

/** A field's value as one side has it, in words. */
export function ConflictValue({ field, value, names }: Props) {
  if (value === undefined || value === '') return <em class="soft">{word('conflictNothing')}</em>;
  const colour = colours.find((one) => field === 'colour' && one === value);
  if (colour)
    return (
      <span>
        <span class={`swatch swatch-${colour}`} /> {word(`colour_${colour}`)}
      </span>
    );
  const stance = stances.find((one) => field === 'stance' && one === value);
  if (stance) return <span>{stanceWord(stance)}</span>;
  if (field === 'datePublished' && typeof value === 'string') return <span>{saidDate(value)}</span>;
  if (typeof value === 'string') return <bdi class="conflict-words">{names.get(value) ?? value}</bdi>;
  if (Array.isArray(value)) return <bdi class="conflict-words">{value.map(String).join(', ')}</bdi>;
  return <bdi class="conflict-words quote">{exactOf(value) ?? String(value)}</bdi>;
}

/** A passage is shown by the words that were marked. */
function exactOf(value: unknown): string | undefined {
  const exact = typeof value === 'object' && value !== null && 'exact' in value ? value.exact : undefined;
  return typeof exact === 'string' ? exact : undefined;
}
