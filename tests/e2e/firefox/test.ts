import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from 'vitest';
import { type Site, serve } from '../browsers.ts';
import { openReader, type Reader } from './reader.ts';

interface Fixtures {
  /** The pages of tests/fixtures and the sample, at every name in HOSTS. */
  site: Site;
  /** A fresh, empty profile folder. */
  profile: string;
  /** Firefox with the extension on that profile. */
  reader: Reader;
}

/** Vitest's test with a reader at their desk. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the needed fixtures from the pattern
  site: async ({}, use) => {
    const site = await serve(['tests/fixtures', 'sample']);
    await use(site);
    await site.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the needed fixtures from the pattern
  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'sourcemark-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  reader: async ({ profile }, use) => {
    const reader = await openReader(profile);
    await use(reader);
    await reader.close();
  },
});

export { expect } from 'vitest';
