import { type Clues, languageTag, oneLine, seenText } from '@/lib/article/clues';
import { schemaDate } from '@/lib/article/schema-date';

/** Parts of a page that speak of other articles or of readers, not of this one. */
const ELSEWHERE =
  'nav,footer,form,dialog,[hidden],[class*=comment i],[id*=comment i],[class*=related i],[class*=recommend i],[class*=sidebar i],[id*=sidebar i]';

/** What can be seen in the page itself: its main heading, the line below, the byline, the first date. */
export function pageClues(document: Document): Clues {
  const heading = mainHeading(document);
  const inLanguage = languageTag(document.documentElement.getAttribute('lang'));
  return {
    headline: seenText(heading),
    deck: heading && deckBelow(heading),
    author: bylines(document),
    datePublished: firstDate(document, inLanguage),
    inLanguage,
  };
}

function visible(document: Document, selector: string): Element[] {
  return [...document.querySelectorAll(selector)]
    .slice(0, 50)
    .filter((element) => !element.closest(ELSEWHERE));
}

/** The first heading of the text; the logo of a site is often one too, but stands in a link to the home page. */
function mainHeading(document: Document): Element | undefined {
  const headings = visible(document, 'h1').filter((h1) => seenText(h1, 300) && !isLogo(h1));
  return (
    visible(document, '[itemprop~=headline]').find((element) => seenText(element, 300)) ??
    headings.find((h1) => h1.closest('article,main,[role=main]')) ??
    headings[0]
  );
}

function isLogo(heading: Element): boolean {
  const href = (heading.querySelector('a[href]') ?? heading.closest('a[href]'))?.getAttribute('href');
  return href !== undefined && /^(?:https?:\/\/[^/]+)?\/?$/.test(href ?? '');
}

const DECK =
  /(?:^|[\s_-])(?:deck|dek|standfirst|sub-?(?:title|head|heading|headline)|summary|teaser|kicker-?text|lead(?:-text)?|intro)(?:$|[\s_-])/i;

/** The line under the headline: named so, or a heading of lower rank right after it. */
function deckBelow(heading: Element): string | undefined {
  const next = heading.nextElementSibling ?? heading.parentElement?.nextElementSibling;
  for (const element of [next, next?.nextElementSibling]) {
    if (!element || !/^(?:P|H2|H3|DIV)$/.test(element.tagName)) continue;
    const text = seenText(element, 400);
    if (
      text &&
      (DECK.test(`${element.className} ${element.id}`) || element.matches('[itemprop~=description]'))
    )
      return text;
  }
  return undefined;
}

// From what is marked up as the author to what is only called so; the first that holds anything is taken.
const BYLINE = [
  '[itemprop~=author] [itemprop~=name]',
  '[itemprop~=author]',
  '[rel~=author]',
  '[class*=byline i] a,[class*=author-name i],[class*=authorname i],[class*=author_name i]',
  '[class*=byline i]',
  '[class~=author],[class~=post-author],[class~=entry-author],[id=author]',
];

function bylines(document: Document): string[] | undefined {
  for (const selector of BYLINE) {
    const names = visible(document, selector).map(
      (element) => element.getAttribute('content') ?? seenText(element, 150),
    );
    const lines = names.filter((name) => name !== undefined && /\p{L}{2}/u.test(name) && name.length < 150);
    // Many bylines in one page are those of a list of other articles: only the first is this one's.
    if (lines.length) return lines.slice(0, lines.length > 4 ? 1 : 4) as string[];
  }
  return undefined;
}

function firstDate(document: Document, language: string | undefined): string | undefined {
  const marked = visible(document, '[itemprop~=datePublished],time[pubdate],time[datetime],abbr.published');
  for (const element of marked) {
    const value = ['content', 'datetime', 'title'].map((name) => element.getAttribute(name)).find(Boolean);
    const found = schemaDate(value ?? seenText(element), language);
    if (found) return found;
  }
  const called = visible(
    document,
    '[class*=publish i],[class*=date i],[class*=time i],[class*=byline i],[class*=meta i]',
  );
  for (const element of called) {
    const text = oneLine(element.textContent, 200);
    const found =
      text && /\d{4}/.test(text) ? schemaDate(text.replace(/^[^\d]*:\s*/, ''), language) : undefined;
    if (found && found.length > 4) return found;
  }
  return undefined;
}
