import { counted } from '@/components/counted';
import { QuoteLine } from '@/components/library/quote-line';
import { When } from '@/components/when';
import { word } from '@/lib/messaging/words';
import { type BinItem, daysLeft, wordsOf } from './bin-item';
import { tableWords } from './table-words';

interface Props {
  item: BinItem;
  position: number;
  total: number;
  onRestore: () => void;
}

/** One record in the bin: what it says, where it was, how long it still waits. */
export function BinRow({ item: { table, record, since, within }, position, total, onRestore }: Props) {
  const words = wordsOf(record);
  return (
    // biome-ignore lint/a11y/useSemanticElements: as in the list, for the same reason.
    <div role="listitem" class="bin-row" aria-posinset={position} aria-setsize={total}>
      <div class="row-body">
        <QuoteLine words={words || word('libraryWholeWork')} isOwn={table !== 'annotations' || !words} />
        <p class="row-about soft">
          <span>{word(tableWords[table])}</span>
          {within && <bdi>{within}</bdi>}
          <span>
            {word('binDeleted')} <When at={since} />
          </span>
          <span class="count">{counted('binDaysLeft', daysLeft(since))}</span>
        </p>
      </div>
      <button
        type="button"
        class="button"
        aria-label={word('binRestoreThis', words.slice(0, 120))}
        onClick={onRestore}
      >
        {word('binRestore')}
      </button>
    </div>
  );
}
