import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from 'vitest';
import { type Site, serve } from '../browsers.ts';
import { traces } from '../traces.ts';
import { settled } from '../until.ts';
import { cleanUp } from './clean-up.ts';
import { openReader, type Reader } from './reader.ts';

interface Fixtures {
  /** The pages of tests/fixtures and the sample, at every name in HOSTS. */
  site: Site;
  /** A fresh, empty folder: for a reader's profile, or for what is saved. */
  profile: string;
  /** Who waits for the next test: nobody before the first, and when the last failed or left what cannot be cleaned up. */
  room: { folder: string; waiting?: { reader: Reader; atFirst: string } };
  /** Firefox with the extension as it is after a first start; the tests of a worker share one, cleaned up between them. */
  reader: Reader;
}

const emptyFolder = () => mkdtemp(join(tmpdir(), 'sourcemark-'));
const remove = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 5 });

async function firstStart(profile: string) {
  const reader = await openReader(profile);
  return { reader, atFirst: await settled('the reader sits down', () => reader.desk.evaluate(traces)) };
}

/** Vitest's test with a reader at their desk. */
export const test = base.extend<Fixtures>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the needed fixtures from the pattern
    async ({}, use) => {
      const site = await serve(['tests/fixtures', 'sample']);
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  room: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the needed fixtures from the pattern
    async ({}, use) => {
      const room: Fixtures['room'] = { folder: await emptyFolder() };
      await use(room);
      await room.waiting?.reader.close();
      await remove(room.folder);
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the needed fixtures from the pattern
  profile: async ({}, use) => {
    const folder = await emptyFolder();
    await use(folder);
    await remove(folder);
  },
  reader: async ({ room, task }, use) => {
    room.waiting ??= await firstStart(await mkdtemp(join(room.folder, 'profile-')));
    const { reader, atFirst } = room.waiting;
    await use(reader);
    const isClean =
      task.result?.state !== 'fail' &&
      (await cleanUp(reader)
        .then(() => expect.poll(() => reader.desk.evaluate(traces), { timeout: 3_000 }).toBe(atFirst))
        .then(
          () => true,
          () => false,
        ));
    if (isClean) return;
    delete room.waiting;
    await reader.close();
  },
});

export { expect };
