// Runs in the page: the same rows in IndexedDB without anything around it.
import { tables } from './store-data.mjs';

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
export const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
/** @param {IDBTransaction} transaction */
const complete = (transaction) =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(undefined);
    transaction.onabort = () => reject(transaction.error);
  });

/** A database with the tables and indexes of another, of what a file holds. @param {IDBDatabase} model @returns {Promise<IDBDatabase>} */
export async function openBare(model) {
  await done(indexedDB.deleteDatabase('bare'));
  const shapes = [...tables, 'history'].map((name) => {
    const store = model.transaction(name).objectStore(name);
    return { name, indexes: [...store.indexNames].map((index) => store.index(index)) };
  });
  const opening = indexedDB.open('bare', 1);
  opening.onupgradeneeded = () => {
    for (const { name, indexes } of shapes) {
      const store = opening.result.createObjectStore(name, { keyPath: 'id' });
      for (const { name, keyPath, multiEntry } of indexes) store.createIndex(name, keyPath, { multiEntry });
    }
  };
  return done(opening);
}

/** Puts the rows of a file in, as they come. @param {IDBDatabase} db @param {Blob} file */
export async function importBare(db, file) {
  let table = '';
  let rest = '';
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done: ended, value = '' } = await reader.read();
    const lines = (rest + value).split('\n');
    rest = ended ? '' : (lines.pop() ?? '');
    const transaction = db.transaction(db.objectStoreNames, 'readwrite', { durability: 'strict' });
    for (const line of lines) {
      const name = /^ "(\w+)": \[/.exec(line)?.[1];
      if (name) table = name;
      else if (line.startsWith('{"')) transaction.objectStore(table).put(JSON.parse(line.replace(/,$/, '')));
    }
    await complete(transaction);
    if (ended) return;
  }
}

/** Puts rows in without waiting for the disk. @param {IDBDatabase} db @param {string} table @param {unknown[]} rows */
export async function putBare(db, table, rows) {
  const transaction = db.transaction(table, 'readwrite', { durability: 'relaxed' });
  for (const row of rows) transaction.objectStore(table).put(row);
  await complete(transaction);
}

/** What hangs on one article, read as the product reads it. @param {IDBDatabase} db @param {string} workId */
export async function articleBare(db, workId) {
  const transaction = db.transaction(['works', 'annotations', 'appearances', 'sources', 'claims', 'agents']);
  /** @param {string} table @param {string} index @param {string} key */
  const of = (table, index, key) => done(transaction.objectStore(table).index(index).getAll(key));
  /** @param {string} table @param {Iterable<string>} ids */
  const each = (table, ids) =>
    Promise.all([...new Set(ids)].map((id) => done(transaction.objectStore(table).get(id))));
  const [work, annotations] = await Promise.all([
    each('works', [workId]),
    of('annotations', 'workId', workId),
  ]);
  const links = (
    await Promise.all(annotations.map(({ id }) => of('appearances', 'annotationId', id)))
  ).flat();
  const claims = await each(
    'claims',
    links.map(({ claimId }) => claimId),
  );
  const sources = (await Promise.all(claims.map(({ id }) => of('sources', 'claimId', id)))).flat();
  await each(
    'works',
    sources.map((one) => one.workId),
  );
  await each(
    'agents',
    claims.map(({ claimant }) => claimant),
  );
  return [work, annotations, links, claims, sources].flat().length;
}

/** One field of a claim written, with its entry. @param {IDBDatabase} db @param {string} id @param {string} status */
export async function writeBare(db, id, status) {
  const transaction = db.transaction(['claims', 'history'], 'readwrite', { durability: 'strict' });
  const claims = transaction.objectStore('claims');
  const claim = await done(claims.get(id));
  claims.put({ ...claim, status });
  const entry = { id: crypto.randomUUID(), table: 'claims', recordId: id, field: 'status', after: status };
  transaction.objectStore('history').put({ ...entry, parents: [] });
  await complete(transaction);
}

/** All rows in one text. @param {IDBDatabase} db @param {() => void} look called where most is held */
export async function exportBare(db, look) {
  const transaction = db.transaction(db.objectStoreNames);
  /** @type {Record<string, unknown>} */
  const all = {};
  for (const name of db.objectStoreNames) all[name] = await done(transaction.objectStore(name).getAll());
  look();
  // A single text may not be longer than half a gigabyte.
  const texts = Object.values(all).map((rows) => JSON.stringify(rows));
  look();
  const { size } = new Blob(texts);
  look();
  return size;
}
