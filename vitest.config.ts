import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
    maxWorkers: '100%',
    // Property tests on a machine that builds and runs browsers at the same time.
    testTimeout: 60_000,
  },
});
