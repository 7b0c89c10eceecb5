import { useId } from 'preact/hooks';

interface Props<Value extends string> {
  label: string;
  value: Value | undefined;
  options: (readonly [Value, string])[];
  /** What it is called when nothing is chosen; without it something always is. */
  none?: string;
  onChange: (value: Value | undefined) => void;
}

/** One of a few values, kept as soon as it is chosen. */
export function ChoiceField<Value extends string>({ label, value, options, none, onChange }: Props<Value>) {
  const id = useId();
  return (
    <div class="draft">
      <label for={id} class="draft-label">
        {label}
      </label>
      <select
        id={id}
        class="field"
        value={value ?? ''}
        onChange={({ currentTarget }) => onChange(options.find(([one]) => one === currentTarget.value)?.[0])}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
