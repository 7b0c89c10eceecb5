/** @typedef {{ node: Text, from: number, to: number }} Part */

/** The way of pages that know no other: each piece of a passage's text in a `mark` of its own. @param {{ id: string, colour: string, parts: Part[] }[]} marks */
export function wrap(marks) {
  /** What each text node was cut into, so that a second mark on it finds its words. @type {Map<Text, { at: number, node: Text }[]>} */
  const cuts = new Map();
  for (const { id, colour, parts } of marks)
    for (const { node, from, to } of parts) {
      const pieces = cuts.get(node) ?? [{ at: 0, node }];
      cuts.set(node, pieces);
      for (const edge of [from, to]) {
        const index = pieces.findLastIndex(({ at }) => at < edge);
        const piece = pieces[index];
        if (piece && edge < piece.at + piece.node.length)
          pieces.splice(index + 1, 0, { at: edge, node: piece.node.splitText(edge - piece.at) });
      }
      for (const piece of pieces) {
        if (piece.at < from || piece.at >= to) continue;
        const element = document.createElement('mark');
        element.className = colour;
        element.dataset.id = id;
        piece.node.replaceWith(element);
        element.append(piece.node);
      }
    }
}
