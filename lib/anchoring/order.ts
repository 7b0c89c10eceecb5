/** A place where a passage may be now, in UTF-16 offsets of the text, and what speaks for it by itself. */
export interface Place {
  is: number;
  weight: number;
}

/** A passage at its old offset, with all places that it may have now. */
export interface Ordered {
  was: number;
  places: readonly Place[];
}

/** Passages between which edits shift the text: the first so many units cost one step, doubling costs another. */
const SHIFT = 64;
const STEP = 0.25;
/** What was inserted between two sections may have any length. */
const COSTLIEST = 1.5;
/** So many places before one are looked at for the one that it follows. */
const REACH = 32;

const costOf = (a: State, b: State) =>
  Math.min(COSTLIEST, STEP * Math.log2(1 + Math.abs(b.is - b.was - a.is + a.was) / SHIFT));

interface State extends Place {
  passage: number;
  /** Which of the passage's places it is. */
  place: number;
  was: number;
}

/** For each state the most that a line of passages, one place each, up to it and with it can weigh. */
function linesUpTo(states: readonly State[], follows: (a: State, b: State) => boolean): number[] {
  const best: number[] = [];
  /** The most that any state up to this one has. */
  const peaks: number[] = [];
  for (const [at, state] of states.entries()) {
    let most = 0;
    for (
      let before = at - 1;
      before >= Math.max(0, at - REACH) && (peaks[before] as number) > most;
      before--
    ) {
      const other = states[before] as State;
      const weight = best[before] as number;
      if (weight <= most || other.passage === state.passage || !follows(other, state)) continue;
      most = Math.max(most, weight - costOf(other, state));
    }
    best.push(most + state.weight);
    peaks.push(Math.max(peaks[at - 1] ?? 0, most + state.weight));
  }
  return best;
}

/**
 * For each place of each passage what the best line of all passages through it weighs: passages keep their order and
 * their distances unless they were moved, so neighbours tell copies apart.
 */
export function weighInOrder(passages: readonly Ordered[]): number[][] {
  const states = passages
    .flatMap(({ was, places }, passage) =>
      places.map(({ is, weight }, place): State => ({ passage, place, was, is, weight })),
    )
    .sort((a, b) => a.was - b.was || a.is - b.is);
  const before = linesUpTo(states, (a, b) => (a.was === b.was ? a.is === b.is : a.is <= b.is));
  const after = linesUpTo([...states].reverse(), (a, b) =>
    a.was === b.was ? a.is === b.is : a.is >= b.is,
  ).reverse();
  const totals = passages.map((): number[] => []);
  for (const [at, { passage, place, weight }] of states.entries())
    (totals[passage] as number[])[place] = (before[at] as number) + (after[at] as number) - weight;
  return totals;
}
