import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type Site, serve } from '../browsers.ts';
import { openReader, type Reader } from './reader.ts';

interface Fixtures {
  /** A fresh, empty profile folder. */
  profile: string;
  /** Chromium with the extension on that profile. */
  reader: Reader;
}

interface WorkerFixtures {
  /** The pages of tests/fixtures and the sample, at every name in HOSTS. */
  site: Site;
}

/** Errors that any page of the browser reports from now on, pages of the extension among them. */
function complaints(reader: Reader): string[] {
  const errors: string[] = [];
  reader.context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.location().url}: ${message.text()}`);
  });
  reader.context.on('weberror', (error) => errors.push(String(error.error())));
  return errors;
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
  profile: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'sourcemark-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  reader: async ({ profile }, use) => {
    const reader = await openReader(profile);
    const errors = complaints(reader);
    await use(reader);
    await reader.close();
    expect(errors, 'no page of the reader’s reports an error').toEqual([]);
  },
});

export { expect };
