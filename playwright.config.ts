import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e/chromium',
  outputDir: 'test-results/chromium',
  workers: 2,
  fullyParallel: true,
  // On a busy machine a real mouse meets a page that still moves; a second try is told as flaky in the report.
  retries: 2,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/chromium.json' }]],
});
