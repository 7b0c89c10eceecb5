// The gate: everything that must hold, in order; stops after the first step that fails.
import { spawn } from 'node:child_process';
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

/** @typedef {[title: string, command: string[]]} Step */

/**
 * Stages come one after the other. The lanes of a stage run side by side, since each keeps only one core busy, and a lane's
 * steps in order; two builds may not run at once, they write the same types.
 * @type {Step[][][]}
 */
const stages = [
  [
    [
      ['Browsers', ['node', 'scripts/browsers.mjs']],
      ['Build for Chromium', ['npx', 'wxt', 'build']],
      ['Build for Firefox', ['npx', 'wxt', 'build', '-b', 'firefox']],
    ],
  ],
  [
    [
      ['Types', ['npm', 'run', '--silent', 'types']],
      ['Lint', ['npm', 'run', '--silent', 'lint']],
    ],
    [
      ['Archives for the stores are reproducible', ['npm', 'run', '--silent', 'zip:check']],
      [
        'Lint of the Firefox build',
        ['npx', 'web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--boring'],
      ],
    ],
  ],
  [[['Unit tests', ['npx', ...vitest(report.unit)]]]],
  [[['End to end in Chromium', ['npx', 'playwright', 'test']]]],
  [[['End to end in Firefox', ['npx', ...vitest(report.firefox, '--config', 'vitest.firefox.config.ts')]]]],
];

/**
 * Runs the steps of a lane up to the first that fails; what they say comes at once, or, beside another lane, when a step is done.
 * @param {Step[]} lane
 * @param {boolean} alone
 * @returns {Promise<string | undefined>} the title of the step that failed
 */
async function run(lane, alone) {
  for (const [title, [program = '', ...args]] of lane) {
    if (alone) console.log(`\n=== ${title}`);
    const started = performance.now();
    const output = alone ? 'inherit' : 'pipe';
    const child = spawn(program, args, { stdio: ['ignore', output, output] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
    const status = await new Promise((done) => child.once('error', done).once('close', done));
    if (!alone) console.log(`\n=== ${title}\n${said}`);
    console.log(
      `--- ${title}: ${status === 0 ? 'ok' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
    );
    if (status !== 0) return title;
  }
  return undefined;
}

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

/** @type {string[]} */
let failed = [];
for (const lanes of stages) {
  const ends = await Promise.all(lanes.map((lane) => run(lane, lanes.length === 1)));
  failed = ends.filter((title) => title !== undefined);
  if (failed.length > 0) break;
}

const counts = Object.values(report).map(count);
/** @param {'passed' | 'failed' | 'skipped' | 'flaky'} key */
const sum = (key) => counts.reduce((total, each) => total + each[key], 0);
console.log('');
if (sum('skipped') > 0) console.log(`${sum('skipped')} skipped, each says why above`);
for (const { named } of counts) for (const name of named) console.log(`flaky: ${name}`);
if (sum('flaky') > 0) console.log(`${sum('flaky')} passed only at the second try, named as flaky above`);
if (failed.length > 0) console.log(`FAILED at: ${failed.join(', ')}`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(failed.length > 0 ? 1 : 0);
