import { useRef, useState } from 'preact/hooks';
import * as v from 'valibot';
import { forgetDraft, keepDraft, keptDraft } from '@/components/draft/kept-drafts';
import { Id } from '@/lib/annotation';
import type { ClaimDetails } from '@/lib/store';
import type { SplitPart } from './split-part';

const Parts = v.pipe(
  v.array(
    v.object({
      id: Id,
      wording: v.string(),
      words: v.string(),
      who: v.string(),
      when: v.string(),
      sourceIds: v.array(Id),
    }),
  ),
  v.minLength(1),
);

/** The parts that a claim is being split into, kept as they are typed until they are claims. */
interface KeptParts {
  parts: SplitPart[];
  change: (change: (parts: SplitPart[]) => SplitPart[]) => void;
  /** Keeps them no longer. */
  forget: () => void;
  /** The same, with its undo; undefined while nothing is kept. */
  discard: (() => () => Promise<void>) | undefined;
}

/** What was typed of a claim's parts, also before the page was closed; without that, what `begin` makes. */
export function useKeptParts({ claim, sources }: ClaimDetails, begin: () => SplitPart[]): KeptParts {
  const name = `claims/${claim.id}/split`;
  const [kept] = useState(() => partsIn(keptDraft(name)));
  const [isKept, setKept] = useState(kept !== undefined);
  const [parts, setParts] = useState<SplitPart[]>(() => kept ?? begin());
  // Two changes may come before what the first one made is drawn.
  const latest = useRef(parts);
  // A source may be gone since: what is not there cannot be chosen.
  const there = new Set(sources.map(({ source }) => source.id));
  const forget = () => forgetDraft(name);
  const keep = (changed: SplitPart[]) => keepDraft(name, JSON.stringify(changed));
  return {
    parts: parts.map((part) => ({ ...part, sourceIds: part.sourceIds.filter((id) => there.has(id)) })),
    change: (change) => {
      latest.current = change(latest.current);
      keep(latest.current);
      setKept(true);
      setParts(latest.current);
    },
    forget,
    discard: isKept
      ? () => {
          forget();
          return async () => keep(latest.current);
        }
      : undefined,
  };
}

/** The parts in a draft; undefined when it is none. */
function partsIn(draft: string | undefined): SplitPart[] | undefined {
  if (draft === undefined) return undefined;
  try {
    const found = v.safeParse(Parts, JSON.parse(draft));
    return found.success ? found.output : undefined;
  } catch {
    return undefined;
  }
}
