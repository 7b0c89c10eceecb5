import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scenarios } from '../../e2e/moving/scenarios';

const CORPUS = '../shared/corpus/C/operators.json';
const isThere = existsSync(CORPUS);

test.skipIf(!isThere)(
  `every run-time operator of the corpus is a test in both browsers${isThere ? '' : ' (skipped: there is no corpus here)'}`,
  () => {
    const { runtime }: { runtime: Record<string, unknown> } = JSON.parse(readFileSync(CORPUS, 'utf8'));
    const operators = Object.keys(runtime).filter((name) => !name.startsWith('_'));
    expect([...new Set(scenarios.map(({ operator }) => operator))].sort()).toEqual(operators.sort());
    for (const file of ['chromium/pages-that-move.spec.ts', 'firefox/pages-that-move.test.ts'])
      expect(readFileSync(`tests/e2e/${file}`, 'utf8')).toContain('of scenarios)');
  },
);
