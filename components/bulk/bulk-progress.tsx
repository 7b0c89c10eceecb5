import './bulk.css';
import { word } from '@/lib/messaging/words';
import type { BulkDoing } from './use-bulk';

/** How far something is that takes a while, and the button that cancels it. */
export function BulkProgress({ doing }: { doing: BulkDoing | undefined }) {
  if (!doing?.isLong) return null;
  return (
    <>
      <progress
        class="bulk-progress"
        value={doing.done}
        max={doing.of}
        aria-label={word('deskChanging', doing.what)}
      />
      <button type="button" class="button" onClick={doing.cancel}>
        {word('transferCancel')}
      </button>
    </>
  );
}
