import type { Browser } from 'wxt/browser';
import { bareBrowser } from './bare-browser';
import { bucketOf, hashOfKey } from './key-hash';

/** What the script on every page needs to know before it does anything. */
export interface Standing {
  /** The reader wants nothing of us on this site. */
  silent: boolean;
  toolbarOnSelection: boolean;
  /** Something was noted under one of these url keys; now and then a key is taken for another. */
  known: boolean;
}

/** Reads settings and known pages in one go, without waking the background and without its schemas. */
export async function standingOf(
  host: string,
  keys: string[],
  area: Pick<Browser.storage.StorageArea, 'get'> = bareBrowser().storage.local,
): Promise<Standing> {
  const stored: Record<string, unknown> = await area.get(['preferences', ...keys.map(bucketOf)]);
  const { silentSites, toolbarOnSelection }: Record<string, unknown> = Object(stored.preferences);
  return {
    silent: includes(silentSites, (site) => host === site || host.endsWith(`.${site}`)),
    toolbarOnSelection: toolbarOnSelection !== false,
    known: keys.some((key) => includes(stored[bucketOf(key)], (hash) => hash === hashOfKey(key))),
  };
}

const includes = (list: unknown, matches: (item: unknown) => boolean) =>
  Array.isArray(list) && list.some(matches);
