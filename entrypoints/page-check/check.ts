import { DOI, doiKeys } from '@/lib/article/claims';
import { isArticle as looksLikeArticle } from '@/lib/article/detect';
import { standingOf } from '@/lib/messaging/page-standing';
import { tellBackground } from '@/lib/messaging/tell-background';

let told = '';

/**
 * Looks at the page as it is now, and tells the background when there is something new to tell; whether a later look
 * may find more. Nothing of the extension's interface is touched on a page that is neither an article nor a paper.
 */
export function check(page = document, url = page.URL): boolean | Promise<boolean> {
  const isArticle = looksLikeArticle(page, url);
  const doi = page.querySelector(DOI)?.getAttribute('content') ?? '';
  if (!isArticle && !doi && !told) return true;
  return doi && !isArticle
    ? isKnownPaper(doi).then((isKnown) => tell(isKnown, false, url, doi))
    : tell(isArticle, isArticle, url, doi);
}

function tell(isNews: boolean, isArticle: boolean, url: string, doi: string): boolean {
  // A section of a page is no other page.
  const news = isNews ? `${isArticle}${url.split('#', 1)}` : '';
  // All other names of its own that a page may have are on its own site, and site-check looks there.
  if (news !== told) tellBackground('pageOpened', { isArticle, url, doi });
  told = news;
  return !isArticle;
}

/** Papers have notes at any address; all other pages only on sites that site-check watches. */
const isKnownPaper = (doi: string) =>
  standingOf('', doiKeys(doi)).then(
    ({ known }) => known,
    // After the extension was loaded anew its old scripts fail here, and are quiet.
    () => false,
  );
