import { word } from '@/lib/messaging/words';
import type { HoverContent } from '@/lib/page/scene';

/** A mark's note where the pointer rests; on a link also the way to the card. */
export function HoverNote({ note, onOpen }: HoverContent) {
  return (
    <>
      {note && (
        <p class="prose" dir="auto">
          {note}
        </p>
      )}
      <button type="button" class="button quiet small" onClick={onOpen}>
        {word('cardOpen')}
      </button>
    </>
  );
}
