import type { Selector, TextQuoteSelector } from '@/lib/annotation/selector';

// A longer quote goes by its first and last words, as does one over several lines: a link must fit a message.
const LONGEST = 200;
const EDGE_WORDS = 5;
const EDGE_CHARACTERS = 20;
const CONTEXT_WORDS = 3;

/**
 * A link that opens a page at a passage (https://wicg.github.io/scroll-to-text-fragment/), made of the stored fragment
 * or else of the quote; the page's own fragment is kept. Without either it is the page's address.
 */
export function passageLink(url: string, selectors: readonly Selector[]): string {
  const [page = '', hash = ''] = url.split('#', 2);
  const own = hash.replace(/:~:.*/, '');
  const directive = selectors.map(stored).find(Boolean) ?? selectors.map(made).find(Boolean) ?? '';
  return own || directive ? `${page}#${own}${directive}` : page;
}

function stored(selector: Selector): string | undefined {
  return selector.type === 'FragmentSelector' && /^:~:text=[^\s"<>]+$/.test(selector.value)
    ? selector.value
    : undefined;
}

function made(selector: Selector): string | undefined {
  if (selector.type !== 'TextQuoteSelector' || !selector.exact.trim()) return undefined;
  const { before, quote, after } = wholeWords(selector);
  const parts = edges(quote).map(encode);
  if (before) parts.unshift(`${encode(before)}-`);
  if (after) parts.push(`-${encode(after)}`);
  return `:~:text=${parts.join(',')}`;
}

/** Browsers match whole words only: a quote cut within one takes the rest from its context, which gives up its own cut word. */
function wholeWords({ exact, prefix = '', suffix = '' }: TextQuoteSelector) {
  const head =
    /[\p{L}\p{N}]$/u.test(prefix) && /^[\p{L}\p{N}]/u.test(exact) ? (/\S+$/.exec(prefix)?.[0] ?? '') : '';
  const tail =
    /[\p{L}\p{N}]$/u.test(exact) && /^[\p{L}\p{N}]/u.test(suffix) ? (/^\S+/.exec(suffix)?.[0] ?? '') : '';
  const before =
    prefix
      .slice(0, prefix.length - head.length)
      .split('\n')
      .at(-1) ?? '';
  const after = suffix.slice(tail.length).split('\n')[0] ?? '';
  return {
    before: words(before)
      .slice(/^\S/.test(before) ? 1 : 0)
      .slice(-CONTEXT_WORDS)
      .join(' '),
    quote: head + exact.trim() + tail,
    after: words(after)
      .slice(0, /\S$/.test(after) ? -1 : undefined)
      .slice(0, CONTEXT_WORDS)
      .join(' '),
  };
}

function edges(quote: string): string[] {
  const all = words(quote);
  if (quote.length <= LONGEST && !quote.includes('\n')) return [all.join(' ')];
  if (all.length >= 2 * EDGE_WORDS)
    return [all.slice(0, EDGE_WORDS).join(' '), all.slice(-EDGE_WORDS).join(' ')];
  // Few words in much text: a script without blanks.
  const lines = quote.split('\n');
  return [
    lines[0]?.trim().slice(0, EDGE_CHARACTERS) ?? '',
    lines.at(-1)?.trim().slice(-EDGE_CHARACTERS) ?? '',
  ];
}

const words = (text: string) => text.trim().split(/\s+/).filter(Boolean);

/** Also the dash, which would mark a context; commas and ampersands are taken care of by encodeURIComponent. */
const encode = (text: string) => encodeURIComponent(text.toWellFormed()).replace(/-/g, '%2D');
