import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { word } from '@/lib/messaging/words';
import { ClaimRow } from './claim-row';
import type { Chosen } from './use-chosen';
import { useQueueRows } from './use-queue';

interface Props {
  ids: string[];
  /** How many there are, when `ids` are only the first. */
  total: number;
  /** The first lines say what they are of. */
  onShown: () => void;
  blind: boolean;
  /** The claim that the keyboard is at; the only one reached by Tab. */
  active: string | undefined;
  onActive: (id: string) => void;
  /** Counts up with every move by the keyboard: the claim at it is then shown and takes the focus. */
  moves: number;
  chosen: Chosen;
  /** The claim that is open. */
  current: string | undefined;
  isLoading: boolean;
}

/** The queue, of which only what is in view is read and drawn; each line says its place to screen readers. */
export function ClaimList({
  ids,
  total,
  onShown,
  blind,
  active,
  onActive,
  moves,
  chosen,
  current,
  isLoading,
}: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const places = useMemo(() => new Map(ids.map((id, index) => [id, index])), [ids]);
  const at = (active !== undefined && places.get(active)) || 0;
  const [inView, setInView] = useState(at);
  const rows = useQueueRows(ids, inView, blind);

  const areShown = rows.size > 0;
  useEffect(() => {
    if (areShown) onShown();
  }, [areShown]);

  const toggle = useRef(chosen.toggle);
  toggle.current = chosen.toggle;
  // One for all lines and for good, so that a line is drawn again only when something of its own changes.
  const onSelect = useCallback((id: string, withRange: boolean) => toggle.current(id, withRange), []);

  useLayoutEffect(() => {
    if (moves === 0 || ids.length === 0) return;
    list.current?.scrollToIndex(at, { align: 'nearest' });
    const focus = () => link(scroller.current, ids[at])?.focus({ preventScroll: true });
    focus();
    // The list may draw a line far away only after it has scrolled to it.
    const frame = requestAnimationFrame(focus);
    return () => cancelAnimationFrame(frame);
  }, [moves]);

  return (
    <div class="library-scroller" ref={scroller} aria-busy={isLoading}>
      {/* biome-ignore lint/a11y/useSemanticElements: as in the line, for the same reason. */}
      <div role="list" aria-label={word('deskList')}>
        <Virtualizer
          ref={list}
          data={ids}
          scrollRef={scroller}
          keepMounted={[at]}
          bufferSize={400}
          onScroll={(offset) => setInView(pieceOf(list.current?.findItemIndex(offset) ?? 0))}
        >
          {(id, index) => (
            <ClaimRow
              key={id}
              id={id}
              row={rows.get(id)}
              position={index + 1}
              total={total}
              isActive={index === at}
              isCurrent={id === current}
              isSelected={chosen.has(id)}
              onActive={onActive}
              onSelect={onSelect}
            />
          )}
        </Virtualizer>
      </div>
    </div>
  );
}

/** The list is drawn anew when another fifty claims come into view, not for every one. */
const pieceOf = (index: number): number => Math.floor(index / 50) * 50;

const link = (within: Element | null, id: string | undefined): HTMLElement | null =>
  id ? (within?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null) : null;
