import { authorNames } from '@/lib/article/author-names';
import { type Clues, oneLine } from '@/lib/article/clues';
import { jsonLdClues } from '@/lib/article/json-ld';
import { metaClues, metaDoi, metaTags } from '@/lib/article/meta-tags';
import { pageClues } from '@/lib/article/page-clues';
import { hostNames, letters, withoutSite } from '@/lib/article/site-name';
import { urlClues } from '@/lib/article/url-clues';

/** Where a field was read. */
export type Origin = 'json-ld' | 'meta' | 'page' | 'url';

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
  for (const from of Object.values(clues)) {
    from.author = authorNames(from.author ?? []);
    // A list page or a template calls itself by the site's name only.
    from.headline = from.headline && headlineIn(from.headline, sites);
  }
  let headline = pick('headline', ['json-ld', 'meta', 'page']);
  if (!headline) {
    headline = withoutSite(oneLine(document.title) ?? '', sites);
    provenance.headline = 'page';
  }
  const deck = pick('deck', ['page', 'json-ld', 'meta']);
  return {
    headline,
    deck: letters(deck) === letters(headline) ? undefined : deck,
    author: pick('author', ['json-ld', 'meta', 'page']) ?? [],
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

function headlineIn(title: string, sites: (string | undefined)[]): string | undefined {
  const headline = withoutSite(title, sites);
  return letters(headline) === letters(sites[0]) ? undefined : headline;
}
