import { browser } from 'wxt/browser';
import { bucketOf, hashOfKey } from './key-hash';
import { watchSites } from './watched-sites';

type Area = Pick<typeof browser.storage.local, 'get' | 'set'>;

/**
 * Keeps url keys, as hashes in buckets, where the scripts on pages find them without waking the worker.
 * Keys are added before the write they belong to; a key too many only costs one look at the store.
 */
export async function rememberKeys(keys: string[], area: Area = browser.storage.local): Promise<void> {
  // Ten tabs may save at once: reading and writing a bucket must not interleave, in any context of this origin.
  await navigator.locks.request('known-pages', async () => {
    await addHashes(keys, area);
    await watchSites(keys, area);
  });
}

async function addHashes(keys: string[], area: Area): Promise<void> {
  const buckets = [...new Set(keys.map(bucketOf))];
  const stored = await area.get(buckets);
  const changed: Record<string, number[]> = {};
  for (const key of keys) {
    const bucket = bucketOf(key);
    const hashes = changed[bucket] ?? numbers(stored[bucket]);
    if (!hashes.includes(hashOfKey(key))) changed[bucket] = [...hashes, hashOfKey(key)];
  }
  if (Object.keys(changed).length > 0) await area.set(changed);
}

const numbers = (value: unknown): number[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'number') : [];
