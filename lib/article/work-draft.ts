import type { Content, PageAddress, PageFacts, Work } from '@/lib/annotation';
import { pageKeys, siteOf } from '@/lib/article/page-keys';

/** A page as the store looks a work up by, and would make it; throws for an address that has no url key. */
export function draftOf({ address, isArticle, provenance, ...metadata }: PageFacts): Partial<Content<Work>> {
  const names = pageKeys(address);
  if (!names) throw new Error(`No page to annotate: ${address.url}`);
  return {
    ...metadata,
    type: isArticle ? 'Article' : 'WebPage',
    url: address.url,
    urlKey: names.key,
    aliasKeys: names.aliasKeys,
    site: siteOf(names.key),
    provenance,
  };
}

/** All url keys a page may be stored under; none when it is no web page. */
export function keysOfPage(address: PageAddress): string[] {
  const names = pageKeys(address);
  return names ? [names.key, ...names.aliasKeys] : [];
}
