import { hasEnough, jsonLdText } from './glance';
import { isFront, isListed, isOtherPlace } from './place';
import { proseOf } from './prose';
import { ENOUGH } from './weight';

/**
 * Whether the page is one text to read rather than a list, a shop, a forum or a form: a guess from its address,
 * what it declares and how its prose lies, made without layout in less than a millisecond.
 */
export function isArticle(document: Document, url: string): boolean {
  // Most pages have too little prose, whatever they say they are: so that is asked first, and alone.
  const enough = hasEnough(document) ?? proseOf(document, ({ score }) => score >= ENOUGH).score >= ENOUGH;
  return enough && isOneText(document, url);
}

/** Whether the prose of a page is one text's. */
function isOneText(document: Document, url: string): boolean {
  // The text of the address, as an URL costs more to make than all that is asked of it here; and taking arrays
  // apart costs as much as splitting them.
  const asked = (url.split('#', 1)[0] ?? '').split('?');
  const search = asked[1] ?? '';
  const parts = (asked[0] ?? '').toLowerCase().split('/');
  const host = parts[2];
  const path = parts.slice(3);
  if (!host || (isFront(path.join('/')) && !RECORD.test(search))) return false;

  // A loop, as each function that runs in a page costs a hundredth of a millisecond.
  const types = jsonLdText(document).split('"@type"');
  let articles = 0;
  let others = 0;
  for (let i = 1; i < types.length; i++) {
    const type = types[i]?.split('"', 2)[1];
    if (type?.endsWith('Article') || isListed(type, ' BlogPosting Report ')) articles++;
    else if (isListed(type, OTHER)) others++;
  }
  // One article is what the page is; three are a list.
  if (articles === 1 || articles === 2) return true;
  if (others || isOtherPlace(`/${host.replace('www.', '')}/${path.join('/')}`)) return false;
  return looksLikeOneText(document);
}

/** A guess where neither data nor the address say what a page is. */
function looksLikeOneText(document: Document): boolean {
  const count = (selector: string) => document.querySelectorAll(selector).length;
  // Counted and not read: touching the first element costs as much.
  const says = (kind: string) => count(`meta[property="og:type"][content^=${kind} i]`) > 0;
  if (says('product') || count('article') > 14) return false;
  if (says('article')) return true;

  // The page does not say what it is. Who says "website" or asks for a password must show more prose; prose in
  // many short pieces here and there is what landing pages have; ten prices are a shop's.
  const { score, blocks, longest } = proseOf(
    document,
    ({ score, longest }) => score > PLENTY && longest > ONE_TEXT,
  );
  return (
    (score > PLENTY || !(says('website') || count('[type=password]'))) &&
    (blocks < 12 || longest > ONE_TEXT) &&
    count('[class*=price i]') < 10
  );
}

const PLENTY = 3 * ENOUGH;
/** Characters in one element that are a text and not a piece of one. */
const ONE_TEXT = 1500;
/** What asks a front page for one record. */
const RECORD = /(?:^|&)(?:p|\w*id|article|story|post)=\w/i;
const OTHER = ' Product DiscussionForumPosting QAPage CollectionPage SearchResultsPage ';
