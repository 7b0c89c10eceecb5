import { nameAfterBy } from '@/lib/article/author-names';
import { type Clues, languageTag, seenText } from '@/lib/article/clues';
import { lineBefore, linesNear } from '@/lib/article/lines-near';
import { mainHeading, ownElements } from '@/lib/article/main-heading';
import { schemaDate } from '@/lib/article/schema-date';

/** What can be seen in the page itself: its main heading, the line below, the byline, the first date. */
export function pageClues(document: Document): Clues {
  const heading = mainHeading(document);
  const lines = heading ? linesNear(heading) : [];
  const inLanguage = languageTag(document.documentElement.getAttribute('lang'));
  return {
    headline: seenText(heading),
    deck: heading && deckBelow(heading),
    author: bylines(document, heading, lines),
    datePublished: markedDate(document, heading, inLanguage) ?? writtenDate(lines, inLanguage),
    inLanguage,
  };
}

const DECK =
  /(?:^|[\s_-])(?:deck|dek|standfirst|sub-?(?:title|head|heading|headline)|summary|teaser|lead(?:-text)?|intro)(?:$|[\s_-])/i;

/** The line under the headline, when it is called one. */
function deckBelow(heading: Element): string | undefined {
  const next = heading.nextElementSibling ?? heading.parentElement?.nextElementSibling;
  for (const element of [next, next?.nextElementSibling]) {
    const text = seenText(element, 400);
    const called = `${element?.className} ${element?.id}`;
    if (text && (DECK.test(called) || element?.matches('[itemprop~=description]'))) return text;
  }
  return undefined;
}

// From what is marked up as the author to what is only called so; the first that holds anything is taken.
const MARKED = ['[itemprop~=author] [itemprop~=name]', '[itemprop~=author]', 'a[rel~=author]'];
const CALLED = [
  '[class*=byline i] a,[class*=author-name i],[class*=authorname i],[class*=author_name i]',
  '[class*=byline i]',
  'a[href*="/author/"],a[href*="/authors/"]',
  '[class~=author],[class~=post-author],[class~=entry-author],[id=author]',
];

function bylines(document: Document, heading: Element | undefined, lines: string[]): string[] | undefined {
  // The colon may stand apart from what it follows.
  const joined = lines.flatMap((line, index) => {
    if (line === ':') return [];
    return lines[index + 1] === ':' ? [`${line}:`] : [line];
  });
  const written = joined.flatMap((line, index) => nameAfterBy(line, joined[index + 1]) ?? []).slice(0, 1);
  const named = (selectors: string[]) => {
    for (const selector of selectors) {
      const names = nearest(ownElements(document, selector, heading), heading)
        .map((element) => element.getAttribute('content') ?? seenText(element, 150))
        .filter((name) => name !== undefined && /\p{L}{2}/u.test(name) && name.length < 150);
      // Many bylines in one page are those of a list of other articles: only the first is this one's.
      if (names.length) return names.slice(0, names.length > 4 ? 1 : 4);
    }
    return undefined;
  };
  const byline = named(MARKED) ?? (written.length ? written : named(CALLED));
  return byline?.filter((name) => name !== undefined) ?? described(document, heading);
}

/** Who stands over the lines that tell who the author is, when these are called so and the name is not. */
function described(document: Document, heading: Element | undefined): string[] | undefined {
  const [about] = nearest(ownElements(document, ABOUT, heading), heading);
  const name = about && lineBefore(about);
  return name && NAME.test(name) ? [name] : undefined;
}

const ABOUT = ['description', 'bio', 'title', 'role', 'job']
  .map((word) => `[class*=author-${word} i]`)
  .join();
const NAME = /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u;

/** Those behind the headline first: what stands before it is often about another article. */
function nearest(elements: Element[], heading: Element | undefined): Element[] {
  const follows = (element: Element) => Boolean(heading && heading.compareDocumentPosition(element) & 4);
  return [...elements.filter(follows), ...elements.filter((element) => !follows(element))];
}

/** A page that was changed since says when, in the same places. */
const CHANGED = /update|modif|aktualisier|actualiz|mis à jour|revis|review|تحديث|обновл/i;

function markedDate(document: Document, heading: Element | undefined, language?: string): string | undefined {
  const marked =
    '[itemprop~=datePublished],time[pubdate],time[datetime],abbr.published,[class*=date i][title]';
  const elements = nearest(ownElements(document, marked, heading), heading);
  const published = elements.filter(
    (element) => !CHANGED.test(`${element.className} ${element.parentElement?.textContent}`),
  );
  for (const element of [...published, ...elements]) {
    const value = ['content', 'datetime', 'title'].map((name) => element.getAttribute(name)).find(Boolean);
    const found = schemaDate(value ?? seenText(element), language);
    if (found) return found;
  }
  return undefined;
}

/** The first day named near the headline; one of a change only when there is no other. */
function writtenDate(lines: string[], language?: string): string | undefined {
  const days = lines.flatMap((line, index) => {
    if (line.length > 60 || !/\d{4}/.test(line)) return [];
    const day = schemaDate(line.replace(/^[^\d:]*:\s*/, ''), language);
    const [label = ''] = lines.slice(Math.max(0, index - 1), index);
    const changed = CHANGED.test(line) || (!/\d/.test(label) && CHANGED.test(label));
    return day?.length === 10 ? [{ day, changed }] : [];
  });
  return (days.find(({ changed }) => !changed) ?? days[0])?.day;
}
