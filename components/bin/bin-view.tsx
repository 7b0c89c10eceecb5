import { useRef } from 'preact/hooks';
import { Virtualizer } from 'virtua';
import { BulkProgress } from '@/components/bulk/bulk-progress';
import { useBulk } from '@/components/bulk/use-bulk';
import { counted } from '@/components/counted';
import { useBlind } from '@/components/desk/use-blind';
import { useAttempt } from '@/components/failure/use-attempt';
import { Empty } from '@/components/library/empty';
import { useOfferUndo } from '@/components/undo/undo-provider';
import { useLiveQuery } from '@/components/use-live-query';
import { word } from '@/lib/messaging/words';
import { restore } from '@/lib/store';
import { type BinItem, binItems } from './bin-item';
import { BinRow } from './bin-row';

/** From how many records on it is said that they are being restored. */
const MANY = 50;

/** What was deleted: it waits for 30 days to be taken back. */
export function BinView() {
  const blind = useBlind();
  const items = useLiveQuery(() => binItems(blind), `bin/${blind}`);
  const scroller = useRef<HTMLElement>(null);
  const { attempt, failure } = useAttempt();
  const offerUndo = useOfferUndo();
  const { doing, givenUp, run } = useBulk(attempt);
  const takeBack = (taken: BinItem[]) => {
    const what = counted('countEntries', taken.length);
    return run({ what, of: taken.length, longFrom: MANY }, async (watched) => {
      const refs = taken.map(({ table, record }) => ({ table, id: record.id }));
      offerUndo(word('binRestored', what), await restore(refs, watched));
    });
  };
  return (
    <main class="task" ref={scroller} aria-busy={!items || doing !== undefined}>
      <header class="task-head">
        <h1>{word('binTitle')}</h1>
        {items && items.length > 1 && (
          <button type="button" class="button" onClick={() => takeBack(items)}>
            {word('binRestoreAll')}
          </button>
        )}
      </header>
      <p class="soft">{word('binAbout')}</p>
      <div class="bin-doing">
        <span role="status">
          {doing?.isLong && word('deskChanging', doing.what)}
          {givenUp === counted('countEntries', items?.length ?? 0) && word('deskChangeGivenUp')}
        </span>
        <BulkProgress doing={doing} />
      </div>
      {failure}
      {items?.length === 0 && (
        <Empty title={word('binEmpty')}>
          <p class="soft">{word('binEmptyTodo')}</p>
        </Empty>
      )}
      {items && items.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: only the lines in view exist, so their number and places are said in words.
        <div role="list" class="bin-list" aria-label={word('binTitle')}>
          <Virtualizer data={items} scrollRef={scroller} bufferSize={400}>
            {(item, index) => (
              <BinRow
                key={item.record.id}
                item={item}
                position={index + 1}
                total={items.length}
                onRestore={() => takeBack([item])}
              />
            )}
          </Virtualizer>
        </div>
      )}
    </main>
  );
}
