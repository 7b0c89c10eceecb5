import { claimsOf, doiKeys } from './claims';
import { urlKey } from './url-key';

/**
 * The url keys a page has or claims, read in a moment and not yet believed: `pageKeys` decides which of them it may
 * have. None for a page without an address on the web.
 */
export function claimedKeys(document: Document, url: string): string[] {
  const own = urlKey(url);
  if (!own) return [];
  const { canonical, ogUrl, doi } = claimsOf(document);
  const claimed = [canonical, ogUrl].map((claim) => URL.parse(claim, url)?.href);
  return [...new Set([own, ...claimed.flatMap((claim) => (claim && urlKey(claim)) || []), ...doiKeys(doi)])];
}
