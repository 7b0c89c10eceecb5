import { claimsOf, DOI, doiKeys } from '@/lib/article/claims';
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
  // A section of a page is no other page.
  const news = article || (await isKnownPaper(document)) ? `${article}${url.split('#', 1)}` : '';
  if (news !== told)
    tellBackground('pageOpened', { isArticle: article, address: { url, ...claimsOf(document) } });
  told = news;
  return !article;
}

/** Papers have notes at any address; all other pages only on sites that site-check watches. */
async function isKnownPaper(document: Document): Promise<boolean> {
  const doi = document.querySelector(DOI)?.getAttribute('content');
  return doi ? (await standingOf('', doiKeys(doi))).known : false;
}
