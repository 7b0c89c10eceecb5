import { authorNames } from '@/lib/article/author-names';
import { chooseAuthors, chooseHeadline } from '@/lib/article/choose';
import { type Clues, type Origin, oneLine } from '@/lib/article/clues';
import { jsonLdClues } from '@/lib/article/json-ld';
import { metaClues, metaDoi, metaTags, profileAuthors } from '@/lib/article/meta-tags';
import { pageClues } from '@/lib/article/page-clues';
import { hostNames, letters } from '@/lib/article/site-name';
import { urlClues } from '@/lib/article/url-clues';

export interface Metadata extends Clues {
  headline: string;
  author: string[];
  /** As written in the page, like ogUrl and doi: for pageKeys. */
  canonical?: string | undefined;
  ogUrl?: string | undefined;
  doi?: string | undefined;
  provenance: Partial<Record<keyof Clues, Origin>>;
}

/** What a page says about itself, without reading its text; the document is not changed. */
export function readMetadata(document: Document, url: string): Metadata {
  const tags = metaTags(document);
  const clues: Record<Origin, Clues> = {
    'json-ld': jsonLdClues(document, url),
    meta: metaClues(tags),
    page: pageClues(document),
    url: urlClues(url),
  };
  const provenance: Metadata['provenance'] = {};
  const pick = <Field extends keyof Clues>(field: Field, order: readonly Origin[]): Clues[Field] => {
    const origin = order.find((name) => clues[name][field]?.length);
    if (origin) provenance[field] = origin;
    return origin && clues[origin][field];
  };

  // The publisher in JSON-LD is often the company that owns many sites.
  const publisher = pick('publisher', ['meta', 'json-ld', 'url']);
  const sites = [publisher, clues['json-ld'].publisher, ...hostNames(url)];
  const [headlineOrigin, headline] = chooseHeadline(
    oneLine(document.title) ?? '',
    [
      ['json-ld', clues['json-ld'].headline],
      ['meta', clues.meta.headline],
    ],
    clues.page.headline,
    sites,
  );
  const [authorOrigin, author] = chooseAuthors(
    [
      ['json-ld', authorNames(clues['json-ld'].author ?? [])],
      ['meta', authorNames(clues.meta.author ?? [])],
      ['page', authorNames(clues.page.author ?? [])],
      // Meant for a profile's address, and often a section's name: believed when nobody else is named.
      ['meta', authorNames(profileAuthors(tags))],
    ],
    sites,
  );
  if (headline) provenance.headline = headlineOrigin;
  if (authorOrigin) provenance.author = authorOrigin;
  for (const from of Object.values(clues))
    if (letters(from.deck) === letters(headline)) from.deck = undefined;
  return {
    headline,
    deck: pick('deck', ['page', 'json-ld', 'meta']),
    author,
    datePublished: pick('datePublished', ['json-ld', 'meta', 'page', 'url']),
    publisher,
    section: pick('section', ['json-ld', 'meta']),
    // What is translated is the template, before its metadata.
    inLanguage: pick('inLanguage', ['page', 'json-ld', 'meta']),
    canonical: document.querySelector('link[rel~=canonical i][href]')?.getAttribute('href') ?? undefined,
    ogUrl: tags.get('og:url')?.[0],
    doi: metaDoi(tags),
    provenance,
  };
}
