import type { Content, PageAddress, PageFacts, PageReview, Work } from '@/lib/annotation';
import { pageKeys, siteOf } from '@/lib/article/page-keys';

/**
 * A page as the store looks a work up by, and would make it; throws for an address that has no url key. Of a review that is
 * taken from it comes what the page itself does not say.
 */
export function draftOf(
  { address, isArticle, provenance, ...metadata }: PageFacts,
  review?: PageReview,
): Partial<Content<Work>> {
  const names = pageKeys(address);
  if (!names) throw new Error(`No page to annotate: ${address.url}`);
  const { reviewRating, datePublished } = review ?? {};
  const { author } = reviewRating?.url ? {} : (reviewRating ?? {});
  const told: Partial<Content<Work>> = {
    ...(author && !metadata.author ? { author: [author] } : {}),
    ...(datePublished && !reviewRating?.url && !metadata.datePublished ? { datePublished } : {}),
  };
  return {
    ...metadata,
    ...told,
    type: isArticle ? 'Article' : 'WebPage',
    url: address.url,
    urlKey: names.key,
    aliasKeys: names.aliasKeys,
    site: siteOf(names.key),
    provenance: {
      ...provenance,
      ...(told.author ? { author: 'json-ld' } : {}),
      ...(told.datePublished ? { datePublished: 'json-ld' } : {}),
    },
  };
}

/** All url keys a page may be stored under; none when it is no web page. */
export function keysOfPage(address: PageAddress): string[] {
  const names = pageKeys(address);
  return names ? [names.key, ...names.aliasKeys] : [];
}
