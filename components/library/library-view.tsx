import { useState } from 'preact/hooks';
import { useAttempt } from '@/components/failure/use-attempt';
import { useOfferUndo } from '@/components/undo/undo-provider';
import { word } from '@/lib/messaging/words';
import { remove } from '@/lib/store';
import { Columns } from './columns';
import { Detail } from './detail';
import { Filters } from './filters';
import { Hint } from './hint';
import { LibraryList } from './library-list';
import { ListHead } from './list-head';
import { NothingFound } from './nothing-found';
import type { Place } from './place';
import { refOf } from './refs';
import type { Row } from './rows';
import { SelectionBar } from './selection-bar';
import { useFound } from './use-found';
import { useOpenPassage } from './use-open-passage';
import { usePlaces } from './use-place';
import { useSelection } from './use-selection';
import { useShortcuts } from './use-shortcuts';

interface Props {
  singleKeys: boolean;
  /** Goes to the export with these annotations chosen. */
  onExport: (ids: string[]) => void;
}

/** All articles and annotations: filters, the list, and one of them in full. */
export function LibraryView({ singleKeys, onExport }: Props) {
  const { place, go } = usePlaces();
  const { filters } = place;
  const found = useFound(filters);
  const rows = found?.rows ?? [];
  const [active, setActive] = useState<string>();
  const [moves, setMoves] = useState(0);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const selection = useSelection(rows);
  const offerUndo = useOfferUndo();
  const { attempt, failure } = useAttempt();
  const opening = useOpenPassage();
  const current = place.entry ?? place.work;
  const row = rows.find(({ key }) => key === (active ?? current)) ?? rows[0];

  const setFilters = (next: Place['filters'], replace = false) =>
    go({ view: 'library', filters: next }, { replace });
  const focusRow = (key: string | undefined) => {
    if (key === undefined) return false;
    setActive(key);
    setMoves((count) => count + 1);
    return true;
  };
  const move = (by: 1 | -1) => {
    const at = row ? rows.indexOf(row) : 0;
    const inList = document.activeElement?.matches('[data-row]');
    const next = rows[inList ? at + by : at];
    if (!next) return false;
    // With something open, the last column follows the keyboard; the back button skips those in between.
    if (current && inList) go({ ...closed(place), ...placeOfRow(next) }, { replace: true });
    return focusRow(next.key);
  };
  const close = () => {
    go(closed(place));
    focusRow(current);
  };
  const removeRow = () => {
    if (selection.entries.length > 0 || row?.kind !== 'entry') return false;
    const next = rows[rows.indexOf(row) + 1] ?? rows[rows.indexOf(row) - 1];
    attempt(async () => {
      const undo = await remove([refOf(row.entry)]);
      offerUndo(word('libraryRemovedOne'), undo);
      if (place.entry === row.key) go(closed(place), { replace: true });
      focusRow(next?.key);
    });
    return true;
  };

  useShortcuts(
    {
      next: () => move(1),
      previous: () => move(-1),
      remove: removeRow,
      select: () => row && selection.toggle(row, false),
      openInPage: () => row?.kind === 'entry' && opening.open(row.entry),
      back: () => {
        if (!current) return false;
        return close();
      },
    },
    singleKeys,
  );

  return (
    <Columns
      title={word('libraryTitle')}
      filters={<Filters filters={filters} facets={found?.facets} onChange={setFilters} />}
      filtersOpen={filtersOpen}
      hint={<Hint />}
      detail={
        current && (
          <Detail
            key={current}
            entryId={place.entry}
            workId={place.work}
            onClose={close}
            onOpenPassage={opening.open}
          />
        )
      }
    >
      <ListHead
        filters={filters}
        facets={found?.facets}
        onSearch={(text) => setFilters(withText(filters, text), !!filters.text)}
        onDone={() => focusRow(rows[0]?.key)}
        filtersOpen={filtersOpen}
        onToggleFilters={() => setFiltersOpen(!filtersOpen)}
      />
      {selection.entries.length > 0 && (
        <SelectionBar
          selection={selection}
          onExport={() => onExport(selection.entries.map(({ id }) => id))}
        />
      )}
      {failure}
      {opening.told}
      {found && rows.length === 0 ? (
        <NothingFound isEmpty={found.isEmpty} onClear={() => setFilters({})} />
      ) : (
        <LibraryList
          rows={rows}
          active={row?.key}
          onActive={setActive}
          moves={moves}
          selection={selection}
          current={current}
          isLoading={!found}
        />
      )}
    </Columns>
  );
}

const placeOfRow = (row: Row) => (row.kind === 'work' ? { work: row.key } : { entry: row.key });

function closed({ view, filters }: Place): Place {
  return { view, filters };
}
function withText({ text: _text, ...filters }: Place['filters'], text: string): Place['filters'] {
  return text ? { ...filters, text } : filters;
}
