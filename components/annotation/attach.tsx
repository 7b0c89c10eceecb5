import { word } from '@/lib/messaging/words';

/** The way to attach a passage by hand; nothing where that is not to be had. */
export function Attach({ onAttach }: { onAttach?: (() => void) | undefined }) {
  if (!onAttach) return null;
  return (
    <div class="answers">
      <button type="button" class="button" onClick={onAttach}>
        {word('attachTitle')}
      </button>
    </div>
  );
}
