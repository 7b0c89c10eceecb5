/** Asks every 30 ms until the answer is true; throws with `what` after 25 seconds. */
export async function until(what: string, answer: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 25_000;
  while (!(await answer())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain: ${what}`);
    await new Promise((done) => setTimeout(done, 30));
  }
}
