// Runs in an extension page: what the store does and what bare IndexedDB does with the same notes, each timed.
import { exportFile, stageFile } from '@/lib/interchange';
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
import { articleBare, done, exportBare, importBare, openBare, putBare, writeBare } from './bare.mjs';
import { random } from './sample-words.mjs';
import { search } from './search-lab.mjs';
import { fileOf, idOf, rowsOf, tables } from './store-data.mjs';
import { each, timed } from './timed.mjs';

/** @type {Blob | undefined} */
let file;
/** @type {IDBDatabase | undefined} */
let bare;

const heap = () => Number(Reflect.get(performance, 'memory')?.usedJSHeapSize ?? 0);
const bareDb = async () => {
  bare ??= await done(indexedDB.open('bare'));
  return bare;
};
const whole = /** @type {const} */ ({ filters: {}, sort: 'newest', blind: false });

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
  /** The same rows without an import. @param {number} count @param {boolean} withHistory */
  async fill(count, withHistory) {
    await database.open();
    for (const table of withHistory ? [...tables, 'history'] : tables)
      for (const portion of rowsOf(table, count)) await putBare(database.backendDB(), table, portion);
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
    let peak = before;
    const onProgress = () => {
      peak = Math.max(peak, heap());
    };
    const { size } = await exportFile({ type: 'everything' }, { onProgress });
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
  ...search,
};
Reflect.set(globalThis, 'lab', lab);
