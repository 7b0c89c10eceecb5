import { word } from '@/lib/messaging/words';
import { Empty, PAGE } from './empty';

/** What the last column says while nothing is open. */
export function Hint() {
  return (
    <Empty title={word('libraryHint')} drawing={PAGE}>
      <p class="soft">{word('libraryHintKeys')}</p>
    </Empty>
  );
}
