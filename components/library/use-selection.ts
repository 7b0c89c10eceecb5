import { useMemo, useRef, useState } from 'preact/hooks';
import type { LibraryEntry } from '@/lib/store';
import type { Row } from './rows';

/** The entries chosen with check boxes. An article's box stands for all of its entries that the list shows. */
export interface Selection {
  entries: LibraryEntry[];
  has: (row: Row) => boolean;
  /** Chooses or unchooses a row; with `withRange` all from the last one chosen to this. */
  toggle: (row: Row, withRange: boolean) => void;
  all: () => void;
  clear: () => void;
}

export function useSelection(rows: Row[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | undefined>(undefined);
  const below = useMemo(() => entriesBelow(rows), [rows]);
  // What a filter hides is not chosen any more: nothing happens to what is not seen.
  const entries = useMemo(
    () => rows.flatMap((row) => (row.kind === 'entry' && ids.has(row.key) ? [row.entry] : [])),
    [rows, ids],
  );

  const idsOf = (row: Row): string[] => (row.kind === 'entry' ? [row.key] : (below.get(row.key) ?? []));
  const has = (row: Row): boolean => {
    const own = idsOf(row);
    return own.length > 0 && own.every((id) => ids.has(id));
  };
  const toggle = (row: Row, withRange: boolean) => {
    const from = withRange ? rows.findIndex(({ key }) => key === last.current) : -1;
    const to = rows.indexOf(row);
    const range = from < 0 ? [row] : rows.slice(Math.min(from, to), Math.max(from, to) + 1);
    const next = new Set(ids);
    for (const id of range.flatMap(idsOf)) {
      if (has(row)) next.delete(id);
      else next.add(id);
    }
    last.current = row.key;
    setIds(next);
  };
  return {
    entries,
    has,
    toggle,
    all: () => setIds(new Set(rows.flatMap((row) => (row.kind === 'entry' ? [row.key] : [])))),
    clear: () => setIds(new Set()),
  };
}

function entriesBelow(rows: Row[]): Map<string, string[]> {
  const below = new Map<string, string[]>();
  let own: string[] = [];
  for (const row of rows) {
    if (row.kind === 'work') {
      own = [];
      below.set(row.key, own);
    } else own.push(row.key);
  }
  return below;
}
