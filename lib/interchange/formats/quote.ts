import type { Target } from '@/lib/annotation';

/** A quotation without a place: it is looked for when its page is opened. White space is collapsed, as in every passage. Undefined for none. */
export function quoteOf(text: string): Target | undefined {
  const exact = text.replace(/\s+/g, ' ').trim();
  return exact ? { selectors: [{ type: 'TextQuoteSelector', exact }], exact } : undefined;
}

/** The words of a text that may be markup; only for looking them up, never to be shown as markup. */
export const wordsOf = (markup: string): string =>
  markup
    .replace(/<(?:br|\/p|\/li|\/h\d|\/div)\b[^>]*>/gi, ' ')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(lt|gt|quot|#39|apos|nbsp|amp);/g, (_, name: string) => entities[name] ?? '');
const entities: Record<string, string> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  apos: "'",
  nbsp: ' ',
  amp: '&',
};
