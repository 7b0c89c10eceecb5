import { useRef } from 'preact/hooks';
import { withTimes } from '@/components/library/place';
import { useLiveQuery } from '@/components/use-live-query';
import { claimQueue, firstOfQueue, type QueueFound, type QueueRow, queueRows } from '@/lib/store';
import type { Queue } from './queue-address';

/** How many rows are read at once; a piece round what is in view, and one on each side. */
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

/**
 * The rows round a place of the list, by the claims' ids; what was read before stays until the new ones are there. Three pieces
 * are read at a time, and one moves on when the others stay: lines in view are the same rows as before and are not drawn again.
 */
export function useQueueRows(
  ids: readonly string[],
  at: number,
  blind: boolean,
): ReadonlyMap<string, QueueRow> {
  const first = Math.max(0, Math.floor(at / PIECE) - 1);
  const pieces = [
    usePiece(ids, first, 0, blind),
    usePiece(ids, first, 1, blind),
    usePiece(ids, first, 2, blind),
  ];
  const rows = useRef<{ of: (QueueRow[] | undefined)[]; map: ReadonlyMap<string, QueueRow> }>({
    of: [],
    map: new Map(),
  });
  const { of, map } = rows.current;
  if (pieces.some((piece, slot) => piece !== undefined && piece !== of[slot])) {
    const kept = pieces.every((piece) => piece !== undefined) ? [] : map;
    const read = pieces.flatMap((piece) =>
      (piece ?? []).map((row): [string, QueueRow] => [row.claim.id, row]),
    );
    rows.current = { of: pieces, map: new Map([...kept, ...read]) };
  }
  return rows.current.map;
}

/** Of three pieces from the first on the one whose number leaves this rest; undefined while it is read. */
function usePiece(
  ids: readonly string[],
  first: number,
  rest: number,
  blind: boolean,
): QueueRow[] | undefined {
  const number = first + ((rest - (first % 3) + 3) % 3);
  const piece = ids.slice(number * PIECE, (number + 1) * PIECE);
  return useLiveQuery(
    async () => (piece.length > 0 ? queueRows(piece, blind) : []),
    `${blind}/${piece.join()}`,
  );
}
