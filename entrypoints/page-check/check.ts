import { claimedKeys } from '@/lib/article/claimed-keys';
import { isArticle } from '@/lib/article/detect';
import { standingOf } from '@/lib/messaging/page-standing';
import { tellBackground } from '@/lib/messaging/tell-background';

let told = '';

/** Looks at the page as it is now, and tells the background when there is something new to tell. */
export async function check(page: {
  document: Document;
  location: Pick<Location, 'href' | 'hostname'>;
}): Promise<void> {
  const { href, hostname } = page.location;
  const keys = claimedKeys(page.document, href);
  const { silent, known } = await standingOf(hostname, keys);
  if (silent) return;
  const article = isArticle(page.document, href);
  const news = article || known ? `${keys[0]}${article}${known}` : '';
  if (news !== told) tellBackground('pageOpened', { isArticle: article, notes: known });
  told = news;
}
