import { useCallback, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { word } from '@/lib/messaging/words';
import { EntryRow } from './entry-row';
import type { Row } from './rows';
import type { Selection } from './use-selection';
import { WorkRow } from './work-row';

interface Props {
  rows: Row[];
  /** The row that the keyboard is at; the only one reached by Tab. */
  active: string | undefined;
  onActive: (key: string) => void;
  /** Counts up with every move by the keyboard: the row at it is then shown and takes the focus. */
  moves: number;
  selection: Selection;
  /** What opens in the last column, to be marked as the current one. */
  current: string | undefined;
  isLoading: boolean;
}

/** The list, of which only what is in view is drawn; each line says its place to screen readers. */
export function LibraryList({ rows, active, onActive, moves, selection, current, isLoading }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const places = useMemo(() => new Map(rows.map((row, index) => [row.key, index])), [rows]);
  const at = (active !== undefined && places.get(active)) || 0;

  const toggle = useRef(selection.toggle);
  toggle.current = selection.toggle;
  // One for all lines and for good, so that a line is drawn again only when something of its own changes.
  const onSelect = useCallback((row: Row, withRange: boolean) => toggle.current(row, withRange), []);

  useLayoutEffect(() => {
    if (moves === 0 || rows.length === 0) return;
    list.current?.scrollToIndex(at, { align: 'nearest' });
    const focus = () => link(scroller.current, rows[at]?.key)?.focus({ preventScroll: true });
    focus();
    // The list may draw a row far away only after it has scrolled to it.
    const frame = requestAnimationFrame(focus);
    return () => cancelAnimationFrame(frame);
  }, [moves]);

  return (
    <div class="library-scroller" ref={scroller} aria-busy={isLoading}>
      {/* biome-ignore lint/a11y/useSemanticElements: only the lines in view exist, so their number and places are said in words. */}
      <div role="list" aria-label={word('libraryList')}>
        <Virtualizer ref={list} data={rows} scrollRef={scroller} keepMounted={[at]} bufferSize={400}>
          {(row, index) => {
            const shared = {
              position: index + 1,
              total: rows.length,
              isActive: index === at,
              isCurrent: row.key === current,
              isSelected: selection.has(row),
              onActive,
              onSelect,
            };
            return row.kind === 'work' ? (
              <WorkRow key={row.key} row={row} {...shared} />
            ) : (
              <EntryRow key={row.key} row={row} {...shared} />
            );
          }}
        </Virtualizer>
      </div>
    </div>
  );
}

const link = (within: Element | null, key: string | undefined): HTMLElement | null =>
  key ? (within?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`) ?? null) : null;
