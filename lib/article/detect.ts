import { hasWord, isFront, isListed, isOtherPlace } from './place';

/**
 * Whether the page is one text to read rather than a list, a shop, a forum or a form: a guess from its address,
 * what it declares and how its prose lies, made without layout in less than a millisecond.
 */
export function isArticle(document: Document, url: string): boolean {
  // The text of the address, as an URL costs more to make than all that is asked of it here.
  const [address = '', search = ''] = (url.split('#')[0] ?? '').split('?');
  const [, , host, ...path] = address.toLowerCase().split('/');
  if (!host || (isFront(path.join('/')) && !RECORD.test(search))) return false;

  const count = (selector: string) => document.querySelectorAll(selector).length;
  // Counted and not read: touching the first element costs as much.
  const says = (kind: string) => count(`meta[property="og:type"][content^=${kind} i]`) > 0;
  let data = '';
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    data += script.textContent;
  const types = data.split('"@type"').map((part) => part.split('"', 2)[1]);
  types[0] = '';
  const articles = types.filter(
    (type) => type?.endsWith('Article') || isListed(type, ' BlogPosting Report '),
  ).length;
  // One article is what the page is; three are a list.
  let declared = articles === 1 || articles === 2;
  if (!declared) {
    if (
      says('product') ||
      types.some((type) => isListed(type, OTHER)) ||
      isOtherPlace(`/${host.replace('www.', '')}/${path.join('/')}`) ||
      count('article') > 14
    )
      return false;
    declared = says('article');
  }
  const { score, blocks, longest } = prose(document, declared);
  if (declared || score < ENOUGH) return score >= ENOUGH;

  // The page does not say what it is. Who says "website" or asks for a password must show more prose; prose in
  // many short pieces here and there is what landing pages have; ten prices are a shop's.
  return (
    (score > PLENTY || !(says('website') || count('[type=password]'))) &&
    (blocks < 12 || longest > ONE_TEXT) &&
    count('[class*=price i]') < 10
  );
}

/** Readability's own bound: three paragraphs of 190 characters, or one of 540. */
const ENOUGH = 20;
const PLENTY = 3 * ENOUGH;
/** Characters in one element that are a text and not a piece of one. */
const ONE_TEXT = 1500;
/** What asks a front page for one record. */
const RECORD = /(?:^|&)(?:p|\w*id|article|story|post)=\w/i;
const OTHER = ' Product DiscussionForumPosting QAPage CollectionPage SearchResultsPage ';
/** Names of what stands beside a text, unless they name the text too. */
const ASIDE = 'comment footer header menu related sidebar sponsor';
const TEXT = 'article body column content main';

/**
 * Paragraphs weighed as Readability does, by the root of their length above 140, and the most text that one element
 * holds of them; no more of them than the answer needs.
 */
function prose(document: Document, declared: boolean): { score: number; blocks: number; longest: number } {
  const held = new Map<Element | null, number>();
  let [score, blocks, longest] = [0, 0, 0];
  for (const block of blocksOf(document)) {
    if (score > (declared ? ENOUGH : PLENTY) && (declared || longest > ONE_TEXT)) break;
    if (
      !block ||
      block.matches('li p,[hidden],[aria-hidden=true],[style*="display:none"],[style*="display: none"]')
    )
      continue;
    const name = `${block.className} ${block.id}`.toLowerCase();
    if (hasWord(name, ASIDE) && !hasWord(name, TEXT)) continue;
    const length = block.textContent.trim().length;
    if (length < 140) continue;
    score += Math.sqrt(length - 140);
    if (block.localName === 'article') continue;
    blocks++;
    const sum = (held.get(block.parentElement) ?? 0) + length;
    held.set(block.parentElement, sum);
    longest = Math.max(longest, sum);
  }
  return { score, blocks, longest };
}

function* blocksOf(document: Document): Generator<Element | null> {
  yield* document.querySelectorAll('p,pre,article');
  // Old pages part paragraphs by line breaks.
  yield* new Set(Array.from(document.querySelectorAll('div>br'), (end) => end.parentElement));
}
