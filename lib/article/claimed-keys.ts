import { urlKey } from '@/lib/article/url-key';

/**
 * The url keys a page has or claims, read in a moment and not yet believed: `pageKeys` decides which of them it may
 * have. None for a page without an address on the web.
 */
export function claimedKeys(document: Document, url: string): string[] {
  const own = urlKey(url);
  if (!own) return [];
  const keys = new Set([own]);
  const read = (selector: string, attribute: string) =>
    document.querySelector(selector)?.getAttribute(attribute) ?? '';
  for (const claim of [read('link[rel~=canonical i]', 'href'), read('meta[property="og:url"]', 'content')]) {
    const key = URL.canParse(claim, url) && urlKey(new URL(claim, url).href);
    if (key) keys.add(key);
  }
  const doi = /10\.\d{4,9}\/\S+/.exec(read('meta[name=citation_doi i]', 'content'));
  if (doi) keys.add(`doi:${doi[0].toLowerCase()}`);
  return [...keys];
}
