import { word } from '@/lib/messaging/words';
import type { Version } from '@/lib/revision/versions';
import { moment } from './moment';

interface Props {
  versions: readonly Version[];
  was: Version;
  is: Version;
  onChoose: (chosen: { was: string; is: string }) => void;
}

/** Which two versions are compared; with two there is nothing to choose. The later one is always the later. */
export function VersionChoice({ versions, was, is, onChoose }: Props) {
  if (versions.length < 3) return null;
  const [from, to] = [versions.indexOf(was), versions.indexOf(is)];
  return (
    <div class="revision-choice">
      <Choice
        label={word('revisionsFrom')}
        versions={versions.slice(0, to)}
        value={was.id}
        onInput={(id) => onChoose({ was: id, is: is.id })}
      />
      <Choice
        label={word('revisionsTo')}
        versions={versions.slice(from + 1)}
        value={is.id}
        onInput={(id) => onChoose({ was: was.id, is: id })}
      />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  versions: readonly Version[];
  value: string;
  onInput: (id: string) => void;
}

function Choice({ label, versions, value, onInput }: ChoiceProps) {
  return (
    <label>
      <span class="soft">{label}</span>
      <select class="field" value={value} onInput={({ currentTarget }) => onInput(currentTarget.value)}>
        {versions.map(({ id, captured }) => (
          <option key={id} value={id}>
            {moment(captured)}
          </option>
        ))}
      </select>
    </label>
  );
}
