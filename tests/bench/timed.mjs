// Runs in the page: milliseconds.

/** @param {() => Promise<unknown>} run */
export async function timed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
/** @param {number} times @param {(at: number) => Promise<unknown>} run */
export async function each(times, run) {
  const all = [];
  for (let at = 0; at < times; at++) all.push(await timed(() => run(at)));
  return all;
}
