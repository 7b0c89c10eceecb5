import { useRef } from 'preact/hooks';
import { withTimes } from '@/components/library/place';
import { useLiveQuery } from '@/components/use-live-query';
import { claimQueue, firstOfQueue, type QueueFound, type QueueRow, queueRows } from '@/lib/store';
import type { Queue } from './queue-address';

/** How many rows are read at once: those in view, and as many on each side. */
const PIECE = 100;

/**
 * What the desk lists now; while a new search runs, what the last one found. When the first claims can be had without the
 * others they come first, and the others once those are shown. Undefined until something is there.
 */
export function useQueue(
  { filters, sort, shows }: Queue,
  blind: boolean,
  areShown: boolean,
): QueueFound | undefined {
  const query = { filters: withTimes(filters), sort, blind };
  const key = JSON.stringify(query);
  const first = useLiveQuery(() => firstOfQueue(query), `first/${key}`);
  const goesOn = areShown || first === null || first?.all === 0 || shows === 'glance';
  const found = useLiveQuery(async () => (goesOn ? claimQueue(query) : undefined), `${goesOn}/${key}`);
  const last = useRef<QueueFound | undefined>(undefined);
  if (found) last.current = found;
  return last.current ?? first ?? undefined;
}

/** The rows round a place of the list, by the claims' ids; what was read before stays until the new ones are there. */
export function useQueueRows(
  ids: readonly string[],
  at: number,
  blind: boolean,
): ReadonlyMap<string, QueueRow> {
  const start = Math.max(0, Math.floor(at / PIECE) - 1) * PIECE;
  const piece = ids.slice(start, start + 3 * PIECE);
  const read = useLiveQuery(() => queueRows(piece, blind), `${blind}/${piece.join()}`);
  const rows = useRef<{ of: QueueRow[] | undefined; map: ReadonlyMap<string, QueueRow> }>({
    of: undefined,
    map: new Map(),
  });
  if (read && read !== rows.current.of)
    rows.current = { of: read, map: new Map(read.map((row) => [row.claim.id, row])) };
  return rows.current.map;
}
