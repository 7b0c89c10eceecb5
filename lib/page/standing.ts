import { nodeAround, wordsIn } from '@/lib/page/passage';

/** Where a mark stands, and by what it is told that it still does. */
export interface Standing {
  range: StaticRange;
  /** The raw characters in the range when it was found: when they differ, the page has changed under the mark. */
  words: string;
  /** The innermost node around the range. */
  within: Node;
  /** The document or shadow root that the range was found in. */
  tree: Node;
}

export function standOn(range: StaticRange): Standing {
  const tree = range.startContainer.getRootNode();
  return { range, words: wordsIn(range), within: nodeAround(range), tree };
}

/** Whether a mark still stands on its words; text that a script moved into a shadow root is looked for again, though its nodes are the same. */
export function stands({ range, words, tree }: Partial<Standing>): boolean {
  return range !== undefined && isOnPage(range, tree) && wordsIn(range) === words;
}

const isOnPage = ({ startContainer, endContainer }: StaticRange, tree: Node | undefined): boolean =>
  [startContainer, endContainer].every(
    // A frame that is gone leaves its document whole.
    (node) => node.isConnected && node.getRootNode() === tree && node.ownerDocument?.defaultView !== null,
  );

/** What is around a mark of an article that the page's address has moved on from. */
export interface Staying {
  around: Element;
  text: string;
}

/** So much text around a mark, in UTF-16 units, is an article's, and not what all pages of a site share. */
const ARTICLE = 600;

/** Undefined when nothing tells that the article is still there below the next one: it leaves with its address. What is `known` is shared, as an article's text is long and its marks are many. */
export function stayingOf(
  { startContainer }: StaticRange,
  known = new Map<Element, Staying>(),
): Staying | undefined {
  const body = startContainer.ownerDocument?.body;
  for (let around = startContainer.parentElement; around && around !== body; around = around.parentElement) {
    const before = known.get(around);
    if (before) return before;
    const text = around.textContent ?? '';
    if (text.length < ARTICLE) continue;
    const staying = { around, text };
    known.set(around, staying);
    return staying;
  }
  return undefined;
}

/** Whether the article is there as it was when its address was left. */
export function stays({ around, text }: Staying): boolean {
  return around.isConnected && around.textContent === text;
}
