/** How far the clock of another device may be ahead, in milliseconds. */
const AHEAD = 86_400_000;

/** The latest moment that is believed `at` some time: what says that it was seen later was written by a wrong clock. */
export const latestBelieved = (at: string = new Date().toISOString()): string =>
  new Date(Date.parse(at) + AHEAD).toISOString();
