import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e/chromium',
  outputDir: 'test-results/chromium',
  // A reader's browser waits more than it works: three keep two cores busy.
  workers: 3,
  fullyParallel: true,
  // A race that a busy machine loses once in hundreds of runs does not stop the gate; it is told with the counts.
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/chromium.json' }]],
});
