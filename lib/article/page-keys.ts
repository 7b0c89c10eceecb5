import { getDomain } from 'tldts';
import { doiKeys } from '@/lib/article/claims';
import { urlKey } from '@/lib/article/url-key';

export interface PageNames {
  url: string;
  /** As written in the page, not resolved: a relative one is not believed. */
  canonical?: string | undefined;
  ogUrl?: string | undefined;
  doi?: string | undefined;
}

export interface PageKeys {
  key: string;
  /** Other names of the same page; a work stored under any of them is this one. */
  aliasKeys: string[];
  /** Names the page claims on another site: shown and offered, never matched unasked. */
  foreignKeys: string[];
}

/**
 * The names under which a page is stored and looked up; undefined when it has none (no http or https).
 * A page may call itself only what its own site could be called, or it would be given another site's marks.
 */
export function pageKeys({ url, canonical, ogUrl, doi }: PageNames): PageKeys | undefined {
  const own = urlKey(url);
  if (own === undefined) return undefined;
  const claimed = [canonical, ogUrl]
    .map((name) => absoluteKey(name, url))
    .filter((key) => key !== undefined)
    // A home page or a section named by every page below it would, as an alias, make all of them one.
    .filter((key) => !isHome(key) && !isAbove(key, own));
  const foreign = claimed.filter((key) => siteOf(key) !== siteOf(own));
  const same = claimed.filter((key) => !foreign.includes(key));
  const key = same[0] ?? own;
  const aliases = new Set([...same, own, ...doiKeys(doi ?? '')]);
  aliases.delete(key);
  return { key, aliasKeys: [...aliases], foreignKeys: [...new Set(foreign)] };
}

function absoluteKey(name: string | undefined, url: string): string | undefined {
  const text = name?.trim() ?? '';
  if (!/^(?:https?:)?\//i.test(text) || !URL.canParse(text, url)) return undefined;
  return urlKey(new URL(text, url).href);
}

const hostOf = (key: string) => key.split(/[/?#]/, 1)[0] ?? key;

/** Also the home page of one language. */
const isHome = (key: string) => /^(?:\/[a-z]{2}(?:-[a-z]{2})?)?$/i.test(key.slice(hostOf(key).length));

/** The registrable domain of a url key. Private suffixes count, so that one customer of github.io cannot name another; addresses without a domain must be equal, port and all. */
export function siteOf(key: string): string {
  const host = hostOf(key);
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}

/** Parameters that choose another text on the same path: 2 of ?page=2, 7 of ?id=7. */
const CHOOSES =
  /^(?:(?:art(?:icle)?|story|post|news|doc|item|n|t|a)?_?id|p|pg|page|paged|start|offset|v|q|article|story|post)=/i;

function isAbove(key: string, own: string): boolean {
  if (own.startsWith(`${key}/`) || own.split('#')[1] !== key.split('#')[1]) return true;
  const [path, query = ''] = key.split(/[?#]/);
  const [ownPath, ownQuery = ''] = own.split(/[?#]/);
  const chosen = ownQuery.split('&').filter((pair) => CHOOSES.test(pair));
  return path === ownPath && !chosen.every((pair) => query.split('&').includes(pair));
}
