/**
 * Whether the page is one text to read rather than a list, a shop, a forum or a form: a guess from its address,
 * what it declares and how its prose lies, made without layout in less than a millisecond.
 */
export function isArticle(document: Document, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname, pathname, search } = new URL(url);
  if (FRONT.test(pathname) && !RECORD.test(search)) return false;

  const count = (selector: string) => document.querySelectorAll(selector).length;
  const kind = document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  let data = '';
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    data += script.textContent;
  const articles = data.match(ARTICLE)?.length ?? 0;
  // One article is what the page is; three are a list.
  let declared = articles === 1 || articles === 2;
  if (!declared) {
    if (
      /^product/i.test(kind) ||
      OTHER.test(data) ||
      KIND.test(`/${hostname.replace('www.', '')}${pathname}`) ||
      count('article') > 14
    )
      return false;
    declared = /^article/i.test(kind);
  }
  const { score, blocks, longest } = prose(document, declared ? ENOUGH : Infinity);
  if (declared || score < ENOUGH) return score >= ENOUGH;

  // The page does not say what it is. Who says "website" or asks for a password must show more prose; prose in
  // many short pieces here and there is what landing pages have; ten prices are a shop's.
  return (
    (score > 3 * ENOUGH || !(/^website/i.test(kind) || count('[type=password]'))) &&
    (blocks < 12 || longest > 1500) &&
    count('[class*=price i]') < 10
  );
}

/** Readability's own bound: three paragraphs of 190 characters, or one of 540. */
const ENOUGH = 20;
/** The front page of a site or of one of its languages, unless its query asks for one record. */
const FRONT = /^\/(?:(?:index|default|home)(?:\.\w+)?|[a-z]{2}(?:[-_][a-z]{2})?)?\/?$/i;
const RECORD = /[?&](?:p|\w*id|article|story|post)=\w/i;
/** Words in a host or path that name what its pages are. */
const KIND =
  /\/(?:community\.|(?:forums?|threads?|(?:view|show)(?:topic|thread|forum)[^/]*|discuss\w*|boards?|questions|t|topic\/\d|products?|shop|store|cart|c|category|categories|tags?|collections?|browse|search|log-?in|sign-?(?:in|up)|register|(?:my-?)?account|\w*password\b|services?|solutions|page\/?\d+|p\d+)(?:[/.?]|$))/i;
const ARTICLE = /"@type"\s*:\s*\[?\s*"(?:\w*Article|BlogPosting|Report)"/g;
const OTHER =
  /"@type"\s*:\s*\[?\s*"(?:Product|DiscussionForumPosting|QAPage|CollectionPage|SearchResultsPage)"/;
/** Names of what stands beside a text, unless they name the text too. */
const ASIDE = /comment|footer|header|menu|related|sidebar|sponsor/i;
const TEXT = /article|body|column|content|main/i;

/** Paragraphs weighed as Readability does, by the root of their length above 140, and the most text that one element holds of them. */
function prose(document: Document, enough: number): { score: number; blocks: number; longest: number } {
  const all = new Set<Element | null>(document.querySelectorAll('p,pre,article'));
  // Old pages part paragraphs by line breaks.
  for (const { parentElement } of document.querySelectorAll('div>br')) all.add(parentElement);
  const held = new Map<Element | null, number>();
  let [score, blocks, longest] = [0, 0, 0];
  for (const block of all) {
    if (score > enough) break;
    if (
      !block ||
      block.matches('li p,[hidden],[aria-hidden=true],[style*="display:none"],[style*="display: none"]')
    )
      continue;
    const name = `${block.className} ${block.id}`;
    if (ASIDE.test(name) && !TEXT.test(name)) continue;
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
