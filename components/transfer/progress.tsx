import { word } from '@/lib/messaging/words';

interface Props {
  /** What is being done. */
  what: string;
  /** How much of how much; without it nobody knows how long it takes. */
  done?: number | undefined;
  of?: number | undefined;
  onCancel: () => void;
}

/** What is being done, how far it is, and a way to stop it. It comes up only when it takes longer than a blink. */
export function Progress({ what, done, of, onCancel }: Props) {
  return (
    <div class="progress" role="status">
      <label>
        <span>{what}</span>
        <progress value={of ? done : undefined} max={of || undefined} />
      </label>
      <button type="button" class="button" onClick={onCancel}>
        {word('transferCancel')}
      </button>
    </div>
  );
}
