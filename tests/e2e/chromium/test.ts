import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ConsoleMessage, expect, type WebError } from '@playwright/test';
import { type Site, serve } from '../browsers.ts';
import { traces } from '../traces.ts';
import { settled } from '../until.ts';
import { cleanUp } from './clean-up.ts';
import { openReader, type Reader } from './reader.ts';

interface Fixtures {
  /** A fresh, empty folder: for a reader's profile, or for what a reader saves. */
  profile: string;
  /** Chromium with the extension as it is after a first start; the tests of a worker share one, cleaned up between them. */
  reader: Reader;
}

interface WorkerFixtures {
  /** The pages of tests/fixtures and the sample, at every name in HOSTS. */
  site: Site;
  /** Who waits for the next test: nobody before the first, and when the last failed or left what cannot be cleaned up. */
  room: { folder: string; waiting?: { reader: Reader; atFirst: string } };
}

/** Collects the errors that any page of the browser reports, pages of the extension among them, until told to stop. */
function complaints({ context }: Reader): { errors: string[]; stop: () => void } {
  const errors: string[] = [];
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error') errors.push(`${message.location().url}: ${message.text()}`);
  };
  const onError = (error: WebError) => errors.push(String(error.error()));
  context.on('console', onConsole).on('weberror', onError);
  return { errors, stop: () => context.off('console', onConsole).off('weberror', onError) };
}

const emptyFolder = () => mkdtemp(join(tmpdir(), 'sourcemark-'));
const remove = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 5 });

async function firstStart(profile: string) {
  const reader = await openReader(profile);
  return { reader, atFirst: await settled('the reader sits down', () => reader.desk.evaluate(traces)) };
}

/** Playwright's test with a reader at their desk. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    async ({ browserName: _ }, use) => {
      const site = await serve(['tests/fixtures', 'sample']);
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  room: [
    async ({ browserName: _ }, use) => {
      const room: WorkerFixtures['room'] = { folder: await emptyFolder() };
      await use(room);
      await room.waiting?.reader.close();
      await remove(room.folder);
    },
    { scope: 'worker' },
  ],
  profile: async ({ browserName: _ }, use) => {
    const folder = await emptyFolder();
    await use(folder);
    await remove(folder);
  },
  reader: async ({ room }, use, info) => {
    room.waiting ??= await firstStart(await mkdtemp(join(room.folder, 'profile-')));
    const { reader, atFirst } = room.waiting;
    const { errors, stop } = complaints(reader);
    await use(reader);
    const isClean =
      info.status === info.expectedStatus &&
      (await cleanUp(reader)
        .then(() => expect.poll(() => reader.desk.evaluate(traces), { timeout: 3_000 }).toBe(atFirst))
        .then(
          () => true,
          () => false,
        ));
    stop();
    if (!isClean) {
      delete room.waiting;
      await reader.close();
    }
    expect(errors, 'no page of the reader’s reports an error').toEqual([]);
  },
});

export { expect };
