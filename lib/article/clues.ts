/** Where a field was read. */
export type Origin = 'json-ld' | 'meta' | 'page' | 'url';

/** What one place in a page says about its article: JSON-LD, meta tags, what is to be seen, the address. */
export interface Clues {
  headline?: string | undefined;
  deck?: string | undefined;
  author?: string[] | undefined;
  /** schema.org date: YYYY, YYYY-MM or YYYY-MM-DD. */
  datePublished?: string | undefined;
  /** The site's name. */
  publisher?: string | undefined;
  section?: string | undefined;
  /** BCP 47. */
  inLanguage?: string | undefined;
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** One line of text; many publishers escape twice, so entities are read once more. Undefined when nothing is left. */
export function oneLine(text: string | null | undefined, longest = 500): string | undefined {
  const line = (text ?? '')
    .slice(0, 10 * longest)
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) =>
      name
        ? (ENTITIES[name.toLowerCase()] ?? whole)
        : character(decimal ? +decimal : Number.parseInt(hex, 16)),
    )
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/[\s\p{Cc}\u200b\ufeff]+/gu, ' ')
    .trim();
  return line && line.length <= longest ? line : undefined;
}

function character(code: number): string {
  return code > 0x10ffff ? '' : String.fromCodePoint(code);
}

/** The text of an element as a reader sees it: without scripts, styles and drawings. */
export function seenText(element: Element | null | undefined, longest?: number): string | undefined {
  if (!element?.querySelector('script,style,svg,template,noscript'))
    return oneLine(element?.textContent, longest);
  const copy = element.cloneNode(true) as Element;
  for (const unseen of copy.querySelectorAll('script,style,svg,template,noscript')) unseen.remove();
  return oneLine(copy.textContent, longest);
}

/** A language tag as BCP 47 has it: en_us becomes en-US; undefined for what is none. */
export function languageTag(text: string | null | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(
      (text ?? '')
        .trim()
        .split(/[,;\s]/, 1)[0]
        ?.replace(/_/g, '-'),
    )[0];
  } catch {
    return undefined;
  }
}
