import { authorNames } from '@/lib/article/author-names';
import { type Clues, languageTag, oneLine } from '@/lib/article/clues';
import { schemaDate } from '@/lib/article/schema-date';

/** Contents of the page's meta tags by lower-case name, in the order of the page. */
export type MetaTags = Map<string, string[]>;

const MOST = 500;

/** Reads name, property and itemprop alike; a property may hold several names. */
export function metaTags(document: Document): MetaTags {
  const tags: MetaTags = new Map();
  for (const meta of [...document.querySelectorAll('meta[content]')].slice(0, MOST)) {
    const content = oneLine(meta.getAttribute('content'), 2000);
    if (!content) continue;
    for (const attribute of ['name', 'property', 'itemprop'])
      for (const name of meta.getAttribute(attribute)?.toLowerCase().trim().split(/\s+/) ?? [])
        if (name)
          tags.set(name.replace(/\./g, ':'), [...(tags.get(name.replace(/\./g, ':')) ?? []), content]);
  }
  return tags;
}

// Each list in order of trust: what libraries read, what readers of links see, what counters read.
const HEADLINE = [
  'citation_title',
  'dc:title',
  'dcterms:title',
  'og:title',
  'twitter:title',
  'parsely-title',
  'weibo:article:title',
  'title',
];
const DECK = [
  'og:description',
  'description',
  'twitter:description',
  'dc:description',
  'dcterms:description',
];
const AUTHOR = [
  'citation_author',
  'dc:creator',
  'dcterms:creator',
  'author',
  'parsely-author',
  'sailthru:author',
  'byl',
  'article:author_name',
  'cxenseparse:author',
];
const DATE = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'prism:publicationdate',
  'dcterms:created',
  'dcterms:date',
  'dc:date:issued',
  'dc:date',
  'parsely-pub-date',
  'sailthru:date',
  'pubdate',
  'publish-date',
  'publish_date',
  'publishdate',
  'cxenseparse:publishtime',
  'date',
];
/** Other names that sites make up for the same. */
const PUBLISHED = /publi\w*[-_:]?(?:date|time|on)|(?:date|time)[-_:]?publi/;
const DOI = [
  'citation_doi',
  'prism:doi',
  'bepress_citation_doi',
  'dc:identifier',
  'dcterms:identifier',
  'dc:identifier:doi',
];

/** What the meta tags say of the article. */
export function metaClues(tags: MetaTags): Clues {
  return {
    headline: first(tags, HEADLINE),
    deck: first(tags, DECK),
    author:
      AUTHOR.map((name) => tags.get(name)).find((names) => names && authorNames(names).length) ??
      writtenBy(tags),
    datePublished: [...DATE, ...[...tags.keys()].filter((name) => PUBLISHED.test(name))]
      .flatMap((name) => tags.get(name) ?? [])
      .map((value) => schemaDate(value))
      .find(Boolean),
    publisher: first(tags, ['og:site_name', 'citation_journal_title', 'dc:publisher', 'application-name']),
    section: first(tags, ['article:section', 'og:article:section', 'parsely-section', 'cxenseparse:section']),
    inLanguage: languageTag(first(tags, ['og:locale', 'dc:language', 'citation_language', 'language'])),
  };
}

/** The DOI as written; undefined when the page names none. */
export function metaDoi(tags: MetaTags): string | undefined {
  return DOI.flatMap((name) => tags.get(name) ?? []).find((value) => /\b10\.\d{4,9}\//.test(value));
}

function first(tags: MetaTags, names: string[]): string | undefined {
  return names.flatMap((name) => tags.get(name) ?? [])[0];
}

/** What stands where the author's profile should be linked: an address, or a name. */
export function profileAuthors(tags: MetaTags): string[] {
  return tags.get('article:author') ?? tags.get('og:article:author') ?? [];
}

/** WordPress' way: twitter:label1 says "Written by", in any language, and comes before the reading time. */
function writtenBy(tags: MetaTags): string[] | undefined {
  const [label] = tags.get('twitter:label1') ?? [];
  return label && !/\d|time|min|price|€|\$/i.test(label) ? tags.get('twitter:data1') : undefined;
}
