/** @param {number[]} values */
export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
/** @param {number[]} values */
export const p95 = (values) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * 0.95))] ??
  Number.NaN;
/** @param {string} what @param {number[]} times */
export const line = (what, times) =>
  `  ${what.padEnd(34)} ${median(times).toFixed(1)} ms${times.length > 1 ? `, p95 ${p95(times).toFixed(1)} ms (${times.length})` : ''}`;

/** @typedef {{ title: string, value: string, than: string, most: number, sizes: number[] }} Goal */

const all = [1_000, 10_000, 100_000];
/** Each figure is held against another of the same run: the first at most so many times the second. @type {Goal[]} */
const held = [
  {
    title: 'annotations of one article, p95',
    value: 'article p95',
    than: 'article, bare p95',
    most: 1.3,
    sizes: all,
  },
  { title: 'bulk import', value: 'import p50', than: 'import, bare p50', most: 1.1, sizes: [100_000] },
  {
    title: 'search index, time to build',
    value: 'search index built p50',
    than: 'search index built, MiniSearch p50',
    most: 1 / 5,
    sizes: [100_000],
  },
  {
    title: 'search index, memory',
    value: 'search index bytes',
    than: 'search index, MiniSearch bytes',
    most: 1 / 4,
    sizes: [100_000],
  },
  {
    title: 'search, p95',
    value: 'search p95',
    than: 'search, MiniSearch p95',
    most: 1 / 10,
    sizes: [100_000],
  },
  {
    title: 'frame while scrolling, p95',
    value: 'frame p95',
    than: 'frame, empty page p95',
    most: 1.1,
    sizes: all,
  },
  {
    title: 'export, time',
    value: 'export ms',
    than: 'export in one go, bare ms',
    most: 0.6,
    sizes: [100_000],
  },
  {
    title: 'export, heap',
    value: 'export heap',
    than: 'export in one go, bare heap',
    most: 1 / 8,
    sizes: [100_000],
  },
];

/** Prints the goals beside what was reached, and says how many are broken. @param {number[]} sizes @param {Map<string, number>} figures */
export function goals(sizes, figures) {
  let broken = 0;
  console.log('\nGoals');
  /** @param {string} title @param {number | undefined} value @param {number | undefined} than @param {number} most @param {boolean} counts */
  const hold = (title, value, than, most, counts) => {
    if (value === undefined || than === undefined) return;
    const times = value / than;
    const kept = times <= most;
    if (!kept && counts) broken++;
    const mark = !counts ? 'no goal at this size' : kept ? 'kept' : 'BROKEN';
    console.log(`  ${title.padEnd(44)} ${times.toFixed(3)} times, goal ${most.toFixed(3)}: ${mark}`);
  };
  for (const size of sizes)
    for (const { title, value, than, most, sizes: counted } of held)
      hold(
        `${size.toLocaleString('en')}: ${title}`,
        figures.get(`${size} ${value}`),
        figures.get(`${size} ${than}`),
        most,
        counted.includes(size),
      );
  const opened = 'desk opened, first rows p50';
  hold(
    'first rows of the desk at 100,000 and 1,000',
    figures.get(`100000 ${opened}`),
    figures.get(`1000 ${opened}`),
    1.5,
    true,
  );
  console.log(broken > 0 ? `${broken} broken` : 'All kept');
  return broken;
}
