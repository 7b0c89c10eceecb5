// The gate: everything that must hold, in order; stops at the first step that fails.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';

const REPORTS = 'test-results';
const report = {
  unit: `${REPORTS}/unit.json`,
  chromium: `${REPORTS}/chromium.json`,
  firefox: `${REPORTS}/firefox.json`,
};

/** @param {string} file @param {string[]} more */
const vitest = (file, ...more) => [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${file}`,
  ...more,
];

/** @type {[title: string, command: string[]][]} */
const steps = [
  ['Browsers', ['node', 'scripts/browsers.mjs']],
  ['Types', ['npm', 'run', '--silent', 'types']],
  ['Lint', ['npm', 'run', '--silent', 'lint']],
  ['Build for Chromium', ['npx', 'wxt', 'build']],
  ['Build for Firefox', ['npx', 'wxt', 'build', '-b', 'firefox']],
  ['Unit tests', ['npx', ...vitest(report.unit)]],
  [
    'Lint of the Firefox build',
    ['npx', 'web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--boring'],
  ],
  ['Archives for the stores are reproducible', ['npm', 'run', '--silent', 'zip:check']],
  ['End to end in Chromium', ['npx', 'playwright', 'test']],
  ['End to end in Firefox', ['npx', ...vitest(report.firefox, '--config', 'vitest.firefox.config.ts')]],
];

/**
 * Vitest and Playwright name the same counts differently; a test that Vitest tried twice has passed and still says what failed.
 * @param {string} file
 * @returns {{ passed: number, failed: number, skipped: number, flaky: number, named: string[] }}
 */
function count(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0, flaky: 0, named: [] };
  const { stats, ...counts } = JSON.parse(readFileSync(file, 'utf8'));
  if (stats)
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
      flaky: stats.flaky,
      named: [],
    };
  /** @type {{ assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[]} */
  const files = counts.testResults;
  const named = files
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
    .map(({ fullName }) => fullName);
  return {
    passed: counts.numPassedTests,
    failed: counts.numFailedTests,
    skipped: counts.numPendingTests,
    flaky: named.length,
    named,
  };
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS);

/** @type {string | undefined} */
let stopped;
for (const [title, [program = '', ...args]] of steps) {
  console.log(`\n=== ${title}`);
  const started = performance.now();
  const { status } = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  console.log(
    `--- ${title}: ${status === 0 ? 'ok' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  if (status !== 0) {
    stopped = title;
    break;
  }
}

const counts = Object.values(report).map(count);
/** @param {'passed' | 'failed' | 'skipped' | 'flaky'} key */
const sum = (key) => counts.reduce((total, each) => total + each[key], 0);
console.log('');
if (sum('skipped') > 0) console.log(`${sum('skipped')} skipped, each says why above`);
for (const { named } of counts) for (const name of named) console.log(`flaky: ${name}`);
if (sum('flaky') > 0) console.log(`${sum('flaky')} passed only at the second try, named as flaky above`);
if (stopped) console.log(`FAILED at: ${stopped}`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(stopped ? 1 : 0);
