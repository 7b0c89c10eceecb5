import { hasWord } from './place';

/** What was read of a page's prose. */
export interface Prose {
  /** The sum of the roots of each paragraph's length above 140 characters, which is how Readability weighs them. */
  score: number;
  blocks: number;
  /** The most characters that one element holds of them. */
  longest: number;
}

/** A reader of a page's paragraphs, in their order, that goes on from where it was and stops when it has read enough. */
export function proseOf(document: Document): (isEnough: (prose: Prose) => boolean) => Prose {
  const held = new Map<Element | null, number>();
  const prose = { score: 0, blocks: 0, longest: 0 };
  const next = longBlocksOf(document);
  const weigh = (block: Element) => {
    const length = block.textContent.trim().length;
    const name = `${block.className} ${block.id}`.toLowerCase();
    if (length < LONG || (hasWord(name, ASIDE) && !hasWord(name, TEXT))) return;
    prose.score += Math.sqrt(length - LONG);
    if (block.localName === 'article') return;
    prose.blocks++;
    const sum = (held.get(block.parentElement) ?? 0) + length;
    held.set(block.parentElement, sum);
    prose.longest = Math.max(prose.longest, sum);
  };
  return (isEnough) => {
    while (!isEnough(prose)) {
      const block = next();
      if (!block) break;
      weigh(block);
    }
    return prose;
  };
}

/**
 * The next paragraph of a page that may count with every call, undefined after the last. Not a generator, which would cost
 * as much as reading the page.
 */
function longBlocksOf(document: Document): () => Element | undefined {
  let blocks: ArrayLike<Element> = document.querySelectorAll(`p${SEEN}:not(li *),pre${SEEN},article${SEEN}`);
  let at = 0;
  let isRest = false;
  return function next() {
    while (at < blocks.length) {
      const block = blocks[at++];
      if (block && block.textContent.length >= LONG) return block;
    }
    if (isRest) return undefined;
    isRest = true;
    at = 0;
    // Old pages part paragraphs by line breaks.
    const ends = document.querySelectorAll(`div${SEEN}>br`);
    blocks = [...new Set(Array.from(ends, (end) => end.parentElement))].filter((block) => block !== null);
    return next();
  };
}

const LONG = 140;
// What the selector leaves out costs nothing here.
const SEEN = ':not([hidden],[aria-hidden=true],[style*="display:none"],[style*="display: none"])';
/** Names of what stands beside a text, unless they name the text too. */
const ASIDE = 'comment footer header menu related sidebar sponsor';
const TEXT = 'article body column content main';
