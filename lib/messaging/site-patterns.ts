import { siteOf } from '@/lib/article/page-keys';

/** The match patterns of all addresses whose page may have this url key; none for a DOI, which has no site. */
export function patternsOf(key: string): string[] {
  if (key.startsWith('doi:')) return [];
  const site = siteOf(key).replace(/:\d+$/, '');
  const names = OTHER_NAMES.find((same) => same.includes(site)) ?? [site];
  return [...names.map((name) => `*://${HAS_PARTS.test(name) ? '*.' : ''}${name}/*`), ...WRAPPERS];
}

/** A name of two labels or more, and no number: others have no hosts below them. */
const HAS_PARTS = /^(?![\d.]+$).+\../;
const OTHER_NAMES = [
  ['x.com', 'twitter.com'],
  ['youtube.com', 'youtu.be'],
];
/** Where urlKey sees another page's address within an address. */
const WRAPPERS = [
  '*://web.archive.org/web/*',
  '*://via.hypothes.is/*',
  '*://*.cdn.ampproject.org/*',
  '*://*.translate.goog/*',
  // Google's AMP viewer has a host in every country.
  '*://*/amp/*',
];
