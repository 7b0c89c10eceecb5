import { DOI, doiKeys } from '@/lib/article/claims';
import { isArticle } from '@/lib/article/detect';
import { standingOf } from '@/lib/messaging/page-standing';
import { tellBackground } from '@/lib/messaging/tell-background';

let told = '';

/**
 * Looks at the page as it is now, and tells the background when there is something new to tell; whether a later look
 * may find more. Nothing of the extension's interface is touched on a page that is neither an article nor a paper.
 */
export async function check(document: Document, url = document.URL): Promise<boolean> {
  const article = isArticle(document, url);
  const doi = document.querySelector(DOI)?.getAttribute('content') ?? '';
  // A section of a page is no other page.
  const news = article || (doi && (await isKnownPaper(doi))) ? `${article}${url.split('#', 1)}` : '';
  // All other names of its own that a page may have are on its own site, and site-check looks there.
  if (news !== told) tellBackground('pageOpened', { isArticle: article, url, doi });
  told = news;
  return !article;
}

/** Papers have notes at any address; all other pages only on sites that site-check watches. */
const isKnownPaper = async (doi: string) => (await standingOf('', doiKeys(doi))).known;
