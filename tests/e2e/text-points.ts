/** Where the mouse goes to select words; CSS pixels in the viewport. */
export interface TextPoints {
  from: { x: number; y: number };
  to: { x: number; y: number };
  /** On the character in the middle, wherever the lines break. */
  middle: { x: number; y: number };
  backwards: boolean;
}

/**
 * Runs in the page: scrolls to the first place of `first`, also in open shadow roots and in frames of the page's origin, and says
 * where a selection from there to the end of `last` starts and ends. A drag that starts in a link would drag the link, so it is
 * done backwards then. Throws when the words are not there.
 */
export function textPoints([first, last]: readonly [string, string]): TextPoints {
  const nodes: Text[] = [];
  const gather = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      if (node.nodeType === 3) nodes.push(node as Text);
      else if ('shadowRoot' in node && node.shadowRoot) gather(node.shadowRoot as ShadowRoot);
      else if (node instanceof HTMLIFrameElement && node.contentDocument) gather(node.contentDocument.body);
    }
  };
  gather(document.body);
  const whole = nodes.map((node) => node.data).join('');
  const start = whole.indexOf(first);
  const end = whole.indexOf(last, start);
  if (start < 0 || end < 0) throw new Error(`Not on the page: ${start < 0 ? first : last}`);

  const character = (offset: number): { box: DOMRect; parent: Element; rtl: boolean } => {
    let before = 0;
    for (const node of nodes) {
      if (offset < before + node.data.length) {
        const range = node.ownerDocument.createRange();
        range.setStart(node, offset - before);
        range.setEnd(node, offset - before + 1);
        const parent = node.parentElement ?? document.body;
        const box = range.getBoundingClientRect();
        const frame = node.ownerDocument.defaultView?.frameElement;
        if (frame) {
          box.x += frame.getBoundingClientRect().x + frame.clientLeft;
          box.y += frame.getBoundingClientRect().y + frame.clientTop;
        }
        return { box, parent, rtl: getComputedStyle(parent).direction === 'rtl' };
      }
      before += node.data.length;
    }
    throw new Error(`No character at ${offset}`);
  };
  character(start).parent.scrollIntoView({ block: 'center', behavior: 'instant' });
  const at = (offset: number, after: boolean) => {
    const { box, rtl } = character(offset);
    const share = after === rtl ? 0.15 : 0.85;
    return { x: box.left + box.width * share, y: box.top + box.height / 2 };
  };
  let middle = Math.floor((start + end + last.length) / 2);
  // A blank at the end of a line has no width.
  while (/\s/.test(whole[middle] ?? '') && middle > start) middle--;
  return {
    from: at(start, false),
    to: at(end + last.length - 1, true),
    middle: at(middle, false),
    backwards: character(start).parent.closest('a') !== null,
  };
}
