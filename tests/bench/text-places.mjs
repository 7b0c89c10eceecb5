/** @typedef {{ start: number, end: number }} Span offsets in the body's `textContent` */
/** @typedef {Pick<AbstractRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>} Ends */

/** Runs in the page: its text nodes by their offsets, as the page is now. */
export function readPlaces() {
  /** @type {Map<Node, number>} */
  const offsets = new Map();
  /** @type {Text[]} */
  const nodes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let at = 0, node = walker.nextNode(); node; node = walker.nextNode()) {
    offsets.set(node, at);
    nodes.push(/** @type {Text} */ (node));
    at += /** @type {Text} */ (node).length;
  }

  /** @param {number} offset @param {boolean} isEnd @returns {[Text, number]} */
  const place = (offset, isEnd) => {
    let [low, high] = [0, nodes.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const start = offsets.get(/** @type {Text} */ (nodes[middle])) ?? 0;
      if (isEnd ? start < offset : start <= offset) low = middle;
      else high = middle - 1;
    }
    const node = /** @type {Text} */ (nodes[low]);
    return [node, offset - (offsets.get(node) ?? 0)];
  };

  return {
    /** The text nodes a span touches, and what it takes of each. @param {Span} span @returns {{ node: Text, from: number, to: number }[]} */
    partsOf({ start, end }) {
      const parts = [];
      const [first] = place(start, false);
      for (let at = nodes.indexOf(first); at < nodes.length; at++) {
        const node = /** @type {Text} */ (nodes[at]);
        const before = offsets.get(node) ?? 0;
        if (before >= end) break;
        parts.push({ node, from: Math.max(0, start - before), to: Math.min(node.length, end - before) });
      }
      return parts;
    },
    /** @param {Span} span */
    rangeOver({ start, end }) {
      const range = document.createRange();
      range.setStart(...place(start, false));
      range.setEnd(...place(end, true));
      return range;
    },
    /** @param {Ends} ends @returns {Span} */
    spanOf: ({ startContainer, startOffset, endContainer, endOffset }) => ({
      start: (offsets.get(startContainer) ?? 0) + startOffset,
      end: (offsets.get(endContainer) ?? 0) + endOffset,
    }),
  };
}
