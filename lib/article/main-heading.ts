import { seenText } from '@/lib/article/clues';
import { agrees } from '@/lib/article/site-name';

/** Parts of a page that speak of other articles or of readers, not of this one. */
const ELSEWHERE =
  'nav,footer,form,dialog,[hidden],[class*=comment i],[id*=comment i],[class*=related i],[class*=recommend i],[class*=sidebar i],[id*=sidebar i]';

/** The elements that a selector finds in the page's own part; what holds the heading too, such as a body with a telling class, is no other part. */
export function ownElements(document: Document, selector: string, heading?: Element): Element[] {
  return [...document.querySelectorAll(selector)].slice(0, 60).filter((element) => {
    const part = element.closest(ELSEWHERE);
    return !part || part.contains(heading ?? document.body);
  });
}

/** The heading that names the article: of several, or of one that names a section, the one that the tab title has too. */
export function mainHeading(document: Document): Element | undefined {
  const marked = ownElements(document, '[itemprop~=headline]');
  const headings = [...marked, ...ownElements(document, 'h1')].filter(
    (h1) => seenText(h1, 300) && !isLogo(h1),
  );
  const inText = headings.find((heading) => heading.closest('article,main,[role=main]')) ?? headings[0];
  return headings.find((heading) => agrees(seenText(heading, 300), document.title)) ?? inText;
}

/** A site's logo is often a heading too, and stands in a link to the home page. */
function isLogo(heading: Element): boolean {
  const href = (heading.querySelector('a[href]') ?? heading.closest('a[href]'))?.getAttribute('href');
  return typeof href === 'string' && /^(?:https?:\/\/[^/]+)?\/?$/.test(href);
}
