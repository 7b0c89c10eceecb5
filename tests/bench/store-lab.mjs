// Runs in an extension page: what the store does and what bare IndexedDB does with the same notes, each timed.
import MiniSearch from 'minisearch';
import { exportText, stageFile } from '@/lib/interchange';
import { createSearchIndex } from '@/lib/search';
import {
  claimQueue,
  claimSearch,
  commitImport,
  database,
  editClaim,
  firstOfQueue,
  notesOfWorks,
  queueRows,
} from '@/lib/store';
import { articleBare, done, exportBare, importBare, openBare, writeBare } from './bare.mjs';
import { random, sampleWords } from './sample-words.mjs';
import { fileOf, idOf, rowsOf, tables } from './store-data.mjs';

/** @type {Blob | undefined} */
let file;
/** @type {IDBDatabase | undefined} */
let bare;
/** What is searched, and the index of it that is measured. @type {ReturnType<typeof documents> extends Generator<infer T> ? T[] : never} */
let texts = [];
/** @type {ReturnType<typeof createSearchIndex> | undefined} */
let ours;
/** @type {MiniSearch | undefined} */
let mini;

/** @param {() => Promise<unknown>} run */
async function timed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
/** @param {number} times @param {(at: number) => Promise<unknown>} run */
async function each(times, run) {
  const all = [];
  for (let at = 0; at < times; at++) all.push(await timed(() => run(at)));
  return all;
}
const heap = () => Number(Reflect.get(performance, 'memory')?.usedJSHeapSize ?? 0);
const bareDb = async () => {
  bare ??= await done(indexedDB.open('bare'));
  return bare;
};
const whole = /** @type {const} */ ({ filters: {}, sort: 'newest', blind: false });

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

const lab = {
  /** @param {number} count */
  async make(count) {
    file = await fileOf(count);
    return file.size;
  },
  async empty() {
    await database.delete();
    await database.open();
    bare?.close();
    bare = await openBare(database.backendDB());
  },
  async importOurs() {
    let id = '';
    const staged = await timed(async () => {
      id = await stageFile((file ?? new Blob()).stream());
    });
    return { staged, taken: await timed(() => commitImport(id)) };
  },
  importBare: () => timed(async () => importBare(await bareDb(), file ?? new Blob())),
  /** The same rows without an import. @param {number} count */
  async fill(count) {
    await database.open();
    for (const table of [...tables, 'history'])
      for (const portion of rowsOf(table, count)) await database.table(table).bulkPut(portion);
  },
  async derive() {
    await database.tallies.clear();
    await database.queue.clear();
    return timed(() => claimQueue(whole));
  },
  /** In a page that was just opened, what the queue takes to be read. */
  readQueue: () => timed(() => claimQueue(whole)),
  first: (/** @type {number} */ times) =>
    each(times, async () => queueRows((await firstOfQueue(whole))?.ids.slice(0, 30) ?? [], false)),
  filter: (/** @type {number} */ times) =>
    each(times, (at) => claimQueue({ ...whole, filters: { statuses: ['toCheck'], tags: [`tag ${at}`] } })),
  /** @param {number} count @param {number} times */
  async article(count, times) {
    const next = random(3);
    const ids = Array.from({ length: times }, () => idOf('works', Math.floor((next() * count) / 20)));
    const rows = { ours: /** @type {number[]} */ ([]), bare: /** @type {number[]} */ ([]) };
    const db = await bareDb();
    // In turn, so that what else the machine does is shared.
    for (const id of ids) {
      rows.ours.push(await timed(() => notesOfWorks([id])));
      rows.bare.push(await timed(() => articleBare(db, id)));
    }
    return rows;
  },
  /** @param {number} count @param {number} times */
  async write(count, times) {
    const rows = { ours: /** @type {number[]} */ ([]), bare: /** @type {number[]} */ ([]) };
    const db = await bareDb();
    const ids = Array.from({ length: times }, (_, at) => idOf('claims', Math.floor((at * count) / times)));
    for (const [at, id] of ids.entries()) {
      const status = at % 2 ? 'dropped' : 'inReview';
      rows.ours.push(await timed(() => editClaim(id, { status })));
      rows.bare.push(await timed(() => writeBare(db, id, status)));
    }
    return rows;
  },
  async exportOurs() {
    const [before, start] = [heap(), performance.now()];
    let [peak, size] = [before, 0];
    let pieces = [];
    for await (const piece of exportText({ type: 'everything' })) {
      peak = Math.max(peak, heap());
      size += piece.length;
      pieces.push(piece);
      if (pieces.length < 20) continue;
      new Blob(pieces);
      pieces = [];
    }
    return { ms: performance.now() - start, heap: peak - before, size };
  },
  async exportBare() {
    const db = await bareDb();
    const [before, start] = [heap(), performance.now()];
    let peak = before;
    const size = await exportBare(db, () => {
      peak = Math.max(peak, heap());
    });
    return { ms: performance.now() - start, heap: peak - before, size };
  },
  async searchFromDatabase() {
    return timed(() => claimSearch(false));
  },
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
Reflect.set(globalThis, 'lab', lab);
