import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e/chromium',
  outputDir: 'test-results/chromium',
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/chromium.json' }]],
});
