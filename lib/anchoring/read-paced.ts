import { keep, keptIndex } from './cache';
import type { Pace } from './pace';
import { startReading, type TextIndex } from './text';
import { watchUntouched } from './untouched';

/** Nodes read between two looks at the clock. */
const STEP = 256;
/** A page that never stands still is read in one go after so many tries. */
const TRIES = 3;

/** The document's text as it is now, read in slices; kept, when it is whole, for whoever asks for the index next. */
export async function readPaced(root: Node, pace: Pace): Promise<TextIndex> {
  for (let attempt = 1; ; attempt++) {
    const reading = startReading(root);
    const { root: top, inner } = reading.index();
    const untouched = watchUntouched(top, inner);
    try {
      while (reading.advance(STEP)) {
        if (attempt === TRIES || !pace.due()) continue;
        untouched.isUntouched();
        await pace.rest();
        // Somebody who could not wait read it all.
        const whole = keptIndex(top);
        if (whole) {
          untouched.end();
          return whole;
        }
      }
    } catch (error) {
      untouched.end();
      throw error;
    }
    if (untouched.isUntouched() || attempt === TRIES) return keep(reading.index(), untouched);
  }
}
