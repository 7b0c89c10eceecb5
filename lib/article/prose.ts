import { hasWord } from './place';
import { ASIDE, LONG, weightOf } from './weight';

/** What was read of a page's prose. */
export interface Prose {
  /** The sum of the roots of each paragraph's length above 140 characters, which is how Readability weighs them. */
  score: number;
  blocks: number;
  /** The most characters that one element holds of them. */
  longest: number;
}

/** Reads a page's paragraphs until what was read is enough. */
export function proseOf(document: Document, isEnough: (prose: Prose) => boolean): Prose {
  const held = new Map<Element | null, number>();
  const prose = { score: 0, blocks: 0, longest: 0 };
  const next = longBlocksOf(document);
  const weigh = (block: Element) => {
    const length = block.textContent.trim().length;
    const name = `${block.className} ${block.id}`.toLowerCase();
    if (length < LONG || (hasWord(name, ASIDE) && !hasWord(name, TEXT))) return;
    prose.score += weightOf(length);
    if (block.localName === 'article') return;
    prose.blocks++;
    const sum = (held.get(block.parentElement) ?? 0) + length;
    held.set(block.parentElement, sum);
    prose.longest = Math.max(prose.longest, sum);
  };
  while (!isEnough(prose)) {
    const block = next();
    if (!block) break;
    weigh(block);
  }
  return prose;
}

/**
 * The next paragraph of a page that may count with every call, undefined after the last. Not a generator, which would cost
 * as much as reading the page; and most elements are never touched, as an article has said enough after a few.
 */
function longBlocksOf(document: Document): () => Element | undefined {
  const kinds: [name: string, counts: string][] = [
    ['p', `${SEEN}:not(li *)`],
    ['pre', SEEN],
    ['article', SEEN],
    // Old pages part paragraphs by line breaks.
    ['br', `div${SEEN}`],
  ];
  const parted = new Set<Element | null>();
  const blockOf = (element: Element | undefined) => {
    if (element?.localName !== 'br') return element;
    const block = element.parentElement;
    return !block || parted.has(block) ? undefined : parted.add(block) && block;
  };
  let kind = 0;
  let at = 0;
  return function next() {
    for (; kind < kinds.length; kind++, at = 0) {
      const [name = '', counts = ''] = kinds[kind] ?? [];
      const elements = document.getElementsByTagName(name);
      while (at < elements.length) {
        const block = blockOf(elements[at++]);
        if (block && block.textContent.length >= LONG && block.matches(counts)) return block;
      }
    }
    return undefined;
  };
}

const SEEN = ':not([hidden],[aria-hidden=true],[style*="display:none"],[style*="display: none"])';
/** Names of a text, whatever else they name. */
const TEXT = 'article body column content main';
