import { isText, SHOWN, SKIPPED } from '@/lib/anchoring/elements';

const MAIN = 'main,article,[role="main"],[role="article"]';
const [ACCEPT, REJECT] = [1, 2];

/** Whether the words of an element are shown; what is folded in or hidden is not. */
export function isSeen(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false })) return true;
  const { parentElement: parent, ownerDocument } = element;
  // It has no box of its own, and its children do.
  const hasNoBox = ownerDocument.defaultView?.getComputedStyle(element).display === 'contents';
  return hasNoBox && parent !== null && isSeen(parent);
}

/** What the page calls its article or its main part, without what is within another. */
export function mainsOf(document: Document): Element[] {
  return [...document.querySelectorAll(MAIN)].filter((one) => !one.parentElement?.closest(MAIN));
}

/**
 * The text that is seen first, in the order of the document and rather in the article than in a menu beside it; words under
 * something of the page that covers them only when there are no others.
 */
export function firstInView(document: Document, window: Window): Range | undefined {
  let covered: Range | undefined;
  for (const root of [...mainsOf(document), document.body]) {
    for (const text of textsInView(root, window)) {
      const line = firstLine(text, window);
      if (line && !isCovered(document, text, line)) return line;
      covered ??= line;
    }
  }
  return covered;
}

function* textsInView(root: Element | null, window: Window): Generator<Text> {
  if (!root) return;
  const acceptNode = (node: Node) =>
    isText(node) || (node.nodeType === 1 && mayBeInView(node as Element, window)) ? ACCEPT : REJECT;
  if (acceptNode(root) === REJECT) return;
  const walker = root.ownerDocument.createTreeWalker(root, SHOWN, acceptNode);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (isText(node) && node.data.trim()) yield node;
}

function mayBeInView(element: Element, { innerHeight, innerWidth }: Window): boolean {
  if (SKIPPED.has(element.localName)) return false;
  const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
  const isOut = bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth;
  // What flows out of an element may be in view all the same.
  if (isOut && width > 0 && height > 0 && element.scrollHeight <= element.clientHeight + 1) return false;
  return isSeen(element);
}

/** Of a text the first place whose line is wholly in the view. */
function firstLine(text: Text, { innerHeight, innerWidth }: Window): Range | undefined {
  const range = text.ownerDocument.createRange();
  range.selectNodeContents(text);
  const isInView = ({ top, bottom, left, right, width }: DOMRect) =>
    width > 1 && top >= 0 && bottom <= innerHeight && right > 0 && left < innerWidth;
  if (![...range.getClientRects()].some(isInView)) return undefined;
  let [low, high] = [0, text.length - 1];
  const isAbove = (at: number) => {
    range.setStart(text, at);
    range.setEnd(text, text.length);
    // The rest of a text begins where its first line does.
    return (range.getClientRects()[0]?.top ?? 0) < 0;
  };
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAbove(middle)) low = middle + 1;
    else high = middle;
  }
  range.setStart(text, low);
  range.setEnd(text, Math.min(text.length, low + 1));
  return range;
}

function isCovered(document: Document, text: Text, line: Range): boolean {
  const box = line.getClientRects()[0];
  if (!box) return true;
  const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return over !== null && !over.contains(text);
}
