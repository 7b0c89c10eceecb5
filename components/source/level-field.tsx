import { useId } from 'preact/hooks';
import type { Source } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';

type Level = NonNullable<Source['level']>;
const levels = ['primary', 'secondary'] as const;

interface Props {
  value: Level | undefined;
  onChange: (level: Level | undefined) => void;
}

/** Whether a source was there itself or tells of others, or nothing said about it. */
export function LevelField({ value, onChange }: Props) {
  const id = useId();
  return (
    <div class="draft">
      <label for={id} class="draft-label">
        {word('sourceLevel')}
      </label>
      <select
        id={id}
        class="field"
        value={value ?? ''}
        onChange={({ currentTarget }) => onChange(levels.find((level) => level === currentTarget.value))}
      >
        <option value="">{word('claimKindNone')}</option>
        {levels.map((level) => (
          <option key={level} value={level}>
            {word(`sourceLevel_${level}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
