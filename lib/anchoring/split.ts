import { isText } from './elements';
import type { Pieces } from './gather';
import type { TextIndex } from './text';

const TEXT = 4 | 8;
const SPACE = 32;

const known = new WeakMap<TextIndex, Map<Node, Pieces>>();

/** The text nodes that an entry stands for when it is a whole paragraph; undefined for a text node, and when the paragraph says something else by now. */
export function piecesAt(index: TextIndex, at: number): Pieces | undefined {
  const paragraph = index.nodes[at];
  if (!paragraph || isText(paragraph)) return undefined;
  const ofIndex = known.get(index) ?? new Map<Node, Pieces>();
  known.set(index, ofIndex);
  const split = ofIndex.get(paragraph);
  if (split) return split;
  const start = index.starts[at] ?? 0;
  const lead = index.leads[at] ?? 0;
  const whole = paragraph.textContent ?? '';
  if (!index.text.startsWith(whole.trim(), start)) return undefined;
  const pieces: Pieces = { nodes: [], starts: [], leads: [], plain: [] };
  const walker = (paragraph.ownerDocument ?? document).createTreeWalker(paragraph, TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text;
    const { length } = text;
    const own = whole.charCodeAt(before) === SPACE ? 1 : 0;
    if (length > own) {
      pieces.nodes.push(text);
      pieces.starts.push(start + before + own - lead);
      pieces.leads.push(own);
      pieces.plain.push(true);
    }
    before += length;
  }
  ofIndex.set(paragraph, pieces);
  return pieces;
}

/** Puts the text nodes of a paragraph into the index in its place; false when there are none to put. */
export function splitAt(index: TextIndex, at: number): boolean {
  const pieces = piecesAt(index, at);
  if (!pieces) return false;
  const { nodes, starts, leads, plain } = index;
  nodes.splice(at, 1, ...pieces.nodes);
  starts.splice(at, 1, ...pieces.starts);
  leads.splice(at, 1, ...pieces.leads);
  plain.splice(at, 1, ...pieces.plain);
  return true;
}

/** The text nodes with something visible, of paragraphs too, and where they begin in the text; those of a paragraph that says something else by now are left out. */
export function* textNodesOf(index: TextIndex): Generator<{ node: Text; start: number }, undefined> {
  for (const [at, node] of index.nodes.entries()) {
    const start = index.starts[at] ?? 0;
    if (isText(node)) yield { node, start };
    else yield* partsAt(index, at);
  }
}

function* partsAt(index: TextIndex, at: number) {
  const { nodes, starts } = piecesAt(index, at) ?? { nodes: [], starts: [] };
  for (const [i, node] of nodes.entries()) if (isText(node)) yield { node, start: starts[i] ?? 0 };
}

/** Puts in all text nodes: what lies in several trees is not looked up by order. */
export function splitAll(index: TextIndex): void {
  for (let at = index.nodes.length - 1; at >= 0; at--) splitAt(index, at);
}
