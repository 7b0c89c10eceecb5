import { oneLine } from '@/lib/article/clues';

const BEFORE = 12;
const AFTER = 60;

/** The short pieces of text round the headline, those after it first: where bylines and dates stand, whatever they are called. */
export function linesNear(heading: Element): string[] {
  const root = heading.ownerDocument.body;
  const walk = (from: Node, step: 'nextNode' | 'previousNode', most: number): string[] => {
    const walker = heading.ownerDocument.createTreeWalker(root, SHOW_TEXT);
    walker.currentNode = from;
    const lines: string[] = [];
    while (lines.length < most && walker[step]()) {
      const { parentElement, data } = walker.currentNode as Text;
      if (
        !data.trim() ||
        heading.contains(parentElement) ||
        parentElement?.closest('script,style,noscript,nav,template')
      )
        continue;
      const line = oneLine(data, 100);
      if (line) lines.push(line);
    }
    return lines;
  };
  return [...walk(heading, 'nextNode', AFTER), ...walk(heading, 'previousNode', BEFORE).reverse()];
}

/** The last piece of text before an element. */
export function lineBefore(element: Element): string | undefined {
  const walker = element.ownerDocument.createTreeWalker(element.ownerDocument.body, SHOW_TEXT);
  walker.currentNode = element;
  while (walker.previousNode()) {
    const line = oneLine((walker.currentNode as Text).data, 100);
    if (line) return line;
  }
  return undefined;
}

/** NodeFilter.SHOW_TEXT; the interface itself belongs to a window, which a parsed document has none of. */
const SHOW_TEXT = 4;
