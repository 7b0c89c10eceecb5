/** What a page says of its own name, as written in it and not yet believed; empty where it says nothing. */
export interface Claims {
  canonical: string;
  ogUrl: string;
  doi: string;
}

/** Reads a page's names in a moment. */
export function claimsOf(document: Document): Claims {
  const read = (selector: string, attribute: string) =>
    document.querySelector(selector)?.getAttribute(attribute) ?? '';
  return {
    canonical: read('link[rel~=canonical i]', 'href'),
    ogUrl: read('meta[property="og:url"]', 'content'),
    doi: read(DOI, 'content'),
  };
}

/** Where a page says which paper it is. */
export const DOI = 'meta[name=citation_doi i]';

/** The key of a paper, whose page may be on any site; none for a text without a DOI. */
export function doiKeys(text: string): string[] {
  // DOIs know no case: https://www.doi.org/doi-handbook/HTML/case-sensitivity.html
  const bare = /10\.\d{4,9}\/\S+/.exec(text)?.[0];
  return bare ? [`doi:${bare.toLowerCase()}`] : [];
}
