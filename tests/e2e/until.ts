/** Asks every 30 ms until the answer is true; throws with `what` after 25 seconds. */
export async function until(what: string, answer: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 25_000;
  while (!(await answer())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain: ${what}`);
    await new Promise((done) => setTimeout(done, 30));
  }
}

/** Asks until two answers in turn, 60 ms apart, are there and the same: what still moves cannot be clicked. */
export async function settled<T>(what: string, answer: () => Promise<T | undefined>): Promise<T> {
  let last: T | undefined;
  let now: T | undefined;
  await until(what, async () => {
    last = now ?? (await answer());
    await new Promise((done) => setTimeout(done, 60));
    now = await answer();
    return now !== undefined && JSON.stringify(last) === JSON.stringify(now);
  });
  if (now === undefined) throw new Error(`It is gone: ${what}`);
  return now;
}
