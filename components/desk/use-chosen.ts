import { useMemo, useRef, useState } from 'preact/hooks';

/** The claims chosen with check boxes. */
export interface Chosen {
  ids: string[];
  has: (id: string) => boolean;
  /** Chooses or unchooses a claim; with `withRange` all from the last one chosen to this. */
  toggle: (id: string, withRange: boolean) => void;
  all: () => void;
  clear: () => void;
}

export function useChosen(listed: readonly string[]): Chosen {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | undefined>(undefined);
  // What a filter hides is not chosen any more: nothing happens to what is not seen.
  const ids = useMemo(() => (chosen.size > 0 ? listed.filter((id) => chosen.has(id)) : []), [listed, chosen]);
  const toggle = (id: string, withRange: boolean) => {
    const from = withRange && last.current ? listed.indexOf(last.current) : -1;
    const to = listed.indexOf(id);
    const range = from < 0 ? [id] : listed.slice(Math.min(from, to), Math.max(from, to) + 1);
    const isOff = chosen.has(id);
    const next = new Set(chosen);
    for (const one of range) {
      if (isOff) next.delete(one);
      else next.add(one);
    }
    last.current = id;
    setChosen(next);
  };
  return {
    ids,
    has: (id) => chosen.has(id),
    toggle,
    all: () => setChosen(new Set(listed)),
    clear: () => setChosen(new Set()),
  };
}
