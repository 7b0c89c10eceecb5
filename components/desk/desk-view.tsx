import './desk.css';
import { useRef, useState } from 'preact/hooks';
import { useClaimRemoval } from '@/components/claim/use-claim-removal';
import { useAttempt } from '@/components/failure/use-attempt';
import { Columns } from '@/components/library/columns';
import { Hint } from '@/components/library/hint';
import { useOpenPassage } from '@/components/library/use-open-passage';
import { usePlaces } from '@/components/library/use-place';
import { useShortcuts } from '@/components/library/use-shortcuts';
import { word } from '@/lib/messaging/words';
import { claimDetails, claimSearch, type QueueFilters } from '@/lib/store';
import { ChosenBar } from './chosen-bar';
import { ClaimList } from './claim-list';
import { ClaimPage } from './claim-page';
import { DeskFilters } from './desk-filters';
import { DeskHead } from './desk-head';
import { Glance } from './glance';
import { NothingQueued } from './nothing-queued';
import { wholeQueue } from './queue-address';
import { QueueProgress } from './queue-progress';
import { SavedViews } from './saved-views';
import { useBlind } from './use-blind';
import { useChosen } from './use-chosen';
import { useQueue } from './use-queue';

interface Props {
  singleKeys: boolean;
  /** Goes to the export with these claims chosen. */
  onExport: (ids: string[]) => void;
}

/** The desk: filters with saved views, all claims as a queue, and one of them with its reviews. */
export function DeskView({ singleKeys, onExport }: Props) {
  const { place, go } = usePlaces();
  const { claim: current, whole } = place;
  const queue = place.queue ?? wholeQueue;
  const blind = useBlind();
  const [areShown, setShown] = useState(false);
  const found = useQueue(queue, blind, areShown);
  const ids = found?.ids ?? [];
  const [active, setActive] = useState<string>();
  const [moves, setMoves] = useState(0);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const chosen = useChosen(ids);
  const opening = useOpenPassage();
  const { removeClaim, failure } = useClaimRemoval();
  const { attempt, failure: unopened } = useAttempt();
  const at = Math.max(0, ids.indexOf(active ?? current ?? ''));

  // Where the keyboard goes on when the claim that is open is deleted.
  const beside = useRef<string | undefined>(undefined);
  if (current && ids.includes(current)) beside.current = besideOf(ids, ids.indexOf(current));

  const list = { view: 'desk', filters: {}, queue } as const;
  const setFilters = (filters: QueueFilters, replace = false) =>
    go({ ...list, queue: { ...queue, filters } }, { replace });
  const focusClaim = (id: string | undefined) => {
    if (id === undefined) return false;
    setActive(id);
    setMoves((count) => count + 1);
    return true;
  };
  const move = (by: 1 | -1) => {
    const inList = isInList();
    const next = ids[inList || whole ? at + by : at];
    if (next === undefined) return false;
    // With a claim open, its column follows the keyboard; the back button skips those in between.
    if (current && (inList || whole)) go({ ...place, claim: next }, { replace: true });
    return focusClaim(next);
  };
  const openArticle = (id: string) =>
    attempt(async () => {
      const passage = (await claimDetails(id, blind))?.passages[0];
      if (passage?.work) opening.open({ annotation: passage.annotation, work: passage.work });
    });
  const close = () => {
    go(whole && current ? { ...list, claim: current } : list);
    focusClaim(current);
  };
  const closeDeleted = () => {
    go(list);
    focusClaim(beside.current);
  };
  const removeActive = async (id: string) => {
    const next = besideOf(ids, at);
    await removeClaim(id);
    focusClaim(next);
  };
  useShortcuts(
    {
      next: () => move(1),
      previous: () => move(-1),
      openInPage: () => ids[at] !== undefined && openArticle(ids[at]),
      remove: () => isInList() && ids[at] !== undefined && removeActive(ids[at]),
      select: () => ids[at] !== undefined && chosen.toggle(ids[at], false),
      back: () => (current ? close() : false),
    },
    singleKeys,
  );

  const page = current && (
    <ClaimPage
      key={current}
      id={current}
      blind={blind}
      singleKeys={singleKeys}
      whole={whole === true}
      onClose={close}
      onDeleted={closeDeleted}
      onOpenPassage={opening.open}
    />
  );
  if (whole && page)
    return (
      <main class="claim-whole">
        <h1 class="visually-hidden">{word('deskTitle')}</h1>
        {opening.told ?? unopened}
        {page}
      </main>
    );
  return (
    <Columns
      title={word('deskTitle')}
      filters={
        <>
          <SavedViews queue={queue} />
          <DeskFilters filters={queue.filters} counts={found?.counts} onChange={setFilters} />
        </>
      }
      filtersOpen={filtersOpen}
      detail={page}
      hint={queue.shows === 'list' && <Hint title={word('deskHint')} keys={word('deskHintKeys')} />}
    >
      <DeskHead
        queue={queue}
        found={found}
        onSearch={(text) => setFilters(withText(queue.filters, text), !!queue.filters.text)}
        onSort={(sort) => go({ ...place, queue: { ...queue, sort } }, { replace: true })}
        onDone={() => focusClaim(ids[0])}
        onSearching={() => void claimSearch(blind).catch(notYet)}
        filtersOpen={filtersOpen}
        onToggleFilters={() => setFiltersOpen(!filtersOpen)}
      />
      {chosen.ids.length > 0 && <ChosenBar chosen={chosen} onExport={() => onExport(chosen.ids)} />}
      {failure}
      {opening.told ?? unopened}
      <QueueProgress />
      {queue.shows === 'glance' && <Glance queue={queue} blind={blind} />}
      {queue.shows === 'list' && found && ids.length === 0 && (
        <NothingQueued isEmpty={found.all === 0} onClear={() => setFilters({})} />
      )}
      {queue.shows === 'list' && (!found || ids.length > 0) && (
        <ClaimList
          ids={ids}
          total={found?.total ?? ids.length}
          onShown={() => setShown(true)}
          blind={blind}
          active={ids[at]}
          onActive={setActive}
          moves={moves}
          chosen={chosen}
          current={current}
          isLoading={!found}
        />
      )}
    </Columns>
  );
}

const besideOf = (ids: readonly string[], at: number): string | undefined => ids[at + 1] ?? ids[at - 1];

const isInList = (): boolean => document.activeElement?.matches('[data-row]') ?? false;

function withText({ text: _text, ...filters }: QueueFilters, text: string): QueueFilters {
  return text ? { ...filters, text } : filters;
}

/** What failed ahead of time fails again, and is told, when somebody searches. */
const notYet = (): void => {};
