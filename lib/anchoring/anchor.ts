import type { Selector } from '@/lib/annotation/selector';
import type { Anchoring } from './anchoring';
import { anchorByPath } from './by-path';
import { keep, keptIndex } from './cache';
import { locate } from './locate';
import { type Pace, startPace } from './pace';
import { spanOf } from './places';
import { startReading, type TextIndex } from './text';

/** Up to so many passages are looked up by their elements first; more repay reading the page at once. */
const FEW = 10;
/** Nodes read between two looks at the clock. */
const NODES = 256;
/** A page that never stands still is read in one go after so many tries. */
const TRIES = 3;

export interface AnchorOptions {
  /** Aborting rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Called as soon as one passage is known, with its place among the targets. */
  onResult?: (anchoring: Anchoring, target: number) => void;
}

async function readPaced(root: Node, pace: Pace): Promise<TextIndex> {
  for (let attempt = 1; ; attempt++) {
    const reading = startReading(root);
    const before = keep(reading.index());
    while (reading.advance(NODES)) if (attempt < TRIES && pace.due()) await pace.rest();
    // The empty index was kept to be told of a change during the reading.
    if (keptIndex(before.root) === before || attempt === TRIES) return keep(reading.index());
  }
}

/** Finds passages again, in the order of the targets, in slices of at most 8 ms; a passage whose place is not certain is never `anchored`. */
export async function anchor(
  targets: readonly (readonly Selector[])[],
  root: Node,
  { signal, onResult }: AnchorOptions = {},
): Promise<Anchoring[]> {
  signal?.throwIfAborted();
  const pace = startPace(signal);
  const found: Anchoring[] = [];
  let index = keptIndex(root);
  let byPath = !index && targets.length <= FEW;
  for (const [i, selectors] of targets.entries()) {
    if (pace.due()) {
      await pace.rest();
      index &&= keptIndex(root);
    }
    let anchoring = byPath ? anchorByPath(selectors, root) : undefined;
    if (!anchoring) {
      byPath = false;
      if (!index) {
        index = await readPaced(root, pace);
        for (const earlier of found) if (earlier.range) Object.assign(earlier, spanOf(index, earlier.range));
      }
      anchoring = locate(index, selectors);
    }
    found[i] = anchoring;
    onResult?.(anchoring, i);
  }
  return found;
}
