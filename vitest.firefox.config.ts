import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Vitest begins with the largest file; the one with most tests is small, and would keep a worker busy when the other is done. */
class MostTestsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => Number(moduleId.endsWith('/pages-that-move.test.ts'));
    return (await super.sort(files)).sort((a, b) => isLong(b) - isLong(a));
  }
}

export default defineConfig({
  test: {
    include: ['tests/e2e/firefox/**/*.test.ts'],
    // The files that a worker takes share its browser.
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: MostTestsFirst },
    // As in Chromium: a race that a busy machine loses once in hundreds of runs is told, and does not stop the gate.
    retry: process.env.CI ? 1 : 0,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
