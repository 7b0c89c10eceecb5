import { keep, keptIndex } from './cache';
import type { Pace } from './pace';
import { startReading, type TextIndex } from './text';

/** Nodes read between two looks at the clock. */
const STEP = 256;
/** A page that never stands still is read in one go after so many tries. */
const TRIES = 3;

/** The document's text as it is now, read in slices; kept for whoever asks for the index next. */
export async function readPaced(root: Node, pace: Pace): Promise<TextIndex> {
  for (let attempt = 1; ; attempt++) {
    const reading = startReading(root);
    const before = keep(reading.index());
    while (reading.advance(STEP)) {
      if (attempt === TRIES || !pace.due()) continue;
      keptIndex(before.root);
      await pace.rest();
    }
    // The empty index was kept to be told of a change during the reading.
    if (keptIndex(before.root) === before || attempt === TRIES) return keep(reading.index());
  }
}
