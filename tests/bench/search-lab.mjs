// Runs in the page: the store's search index and MiniSearch's, of the same texts.
import MiniSearch from 'minisearch';
import { createSearchIndex } from '@/lib/search';
import { random, sampleWords } from './sample-words.mjs';
import { rowsOf } from './store-data.mjs';
import { each } from './timed.mjs';

/** What is searched, and the index of it that is measured. @type {ReturnType<typeof documents> extends Generator<infer T> ? T[] : never} */
let texts = [];
/** @type {ReturnType<typeof createSearchIndex> | undefined} */
let ours;
/** @type {MiniSearch | undefined} */
let mini;

/** The words by which both searches search: beginnings as they are typed, whole words, two words. @param {number} times */
function searches(times) {
  const [next, words] = [random(11), sampleWords(12)];
  return Array.from({ length: times }, (_, at) => {
    const [one = '', other = ''] = [words(1), words(1)];
    const typed = one.slice(0, 2 + Math.floor(next() * 3));
    return [typed, one, `${one} ${other.slice(0, 3)}`, `${other} ${one}`][at % 4] ?? one;
  });
}
/** @param {number} count */
function* documents(count) {
  const works = [...rowsOf('works', count)].flat();
  const agents = [...rowsOf('agents', count)].flat();
  const [annotations, claims] = [rowsOf('annotations', count), rowsOf('claims', count)];
  for (const portion of claims) {
    const passages = /** @type {{ target: { exact: string }, note: string, workId: string }[]} */ (
      /** @type {unknown} */ (annotations.next().value)
    );
    for (const [at, claim] of portion.entries()) {
      const n = Number.parseInt(claim.id.slice(0, 8) + claim.id.slice(9, 13), 16);
      const nth = Math.round((n - Date.parse('2024-01-01T00:00:00.000Z')) / 60_000);
      yield {
        id: claim.id,
        wording: String(claim.claimReviewed),
        quote: passages[at]?.target.exact ?? '',
        note: passages[at]?.note ?? '',
        headline: String(works[Math.floor(nth / 20)]?.headline),
        claimant: String(agents[1 + Math.floor(nth / 25)]?.name),
      };
    }
  }
}

/** What the bench asks for. */
export const search = {
  prepareDocuments(/** @type {number} */ count) {
    texts = [...documents(count)];
  },
  /** @param {'ours' | 'mini'} which */
  build(which) {
    const start = performance.now();
    if (which === 'ours') {
      ours = createSearchIndex();
      for (const { id, wording, quote, note, headline, claimant } of texts)
        ours.put(id, [wording, quote, note, headline, claimant]);
    } else {
      mini = new MiniSearch({ fields: ['wording', 'quote', 'note', 'headline', 'claimant'] });
      mini.addAll(texts);
    }
    return performance.now() - start;
  },
  /** @param {number} times */
  find(times) {
    const all = searches(times);
    return each(times, async (at) => {
      if (ours) ours.find(all[at] ?? '');
      else mini?.search(all[at] ?? '', { prefix: true, combineWith: 'AND' });
    });
  },
  drop() {
    ours = undefined;
    mini = undefined;
  },
};
