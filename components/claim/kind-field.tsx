import { useId } from 'preact/hooks';
import { type ClaimKind, claimKinds } from '@/lib/annotation';
import { word } from '@/lib/messaging/words';

interface Props {
  value: ClaimKind | undefined;
  onChange: (kind: ClaimKind | undefined) => void;
}

/** What kind of thing is claimed, or nothing said about it. */
export function KindField({ value, onChange }: Props) {
  const id = useId();
  return (
    <div class="draft">
      <label for={id} class="draft-label">
        {word('claimKind')}
      </label>
      <select
        id={id}
        class="field"
        value={value ?? ''}
        onChange={({ currentTarget }) => onChange(claimKinds.find((kind) => kind === currentTarget.value))}
      >
        <option value="">{word('claimKindNone')}</option>
        {claimKinds.map((kind) => (
          <option key={kind} value={kind}>
            {word(`claimKind_${kind}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
