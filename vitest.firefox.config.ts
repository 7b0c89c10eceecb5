import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/e2e/firefox/**/*.test.ts'],
    // Each file has a browser of its own.
    maxWorkers: 2,
    // As in Chromium: a race that a busy machine loses once in hundreds of runs is told, and does not stop the gate.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
