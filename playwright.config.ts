import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e/chromium',
  outputDir: 'test-results/chromium',
  // Three on two cores end sooner and lose a race now and then: that is for CI, which tries again.
  workers: process.env.CI ? 3 : 2,
  fullyParallel: true,
  // A race that a busy machine loses once in hundreds of runs does not stop the gate; it is told with the counts.
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/chromium.json' }]],
});
