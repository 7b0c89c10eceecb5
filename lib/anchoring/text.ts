import { kindOf, SPACE, VISIBLE } from './characters';
import { BLOCKS, GAPS, isText, SHOWN, SKIPPED, textRoot } from './elements';

/** A document's text as one string, and where each piece of it comes from. */
export interface TextIndex {
  root: Node;
  /** White space collapsed, soft hyphens and zero-width spaces dropped; a line feed between two blocks. */
  text: string;
  /** Text nodes with something visible, in document order; `starts`, `leads`, `plain` run parallel. */
  nodes: Text[];
  /** Offset in `text` of the node's first visible unit. */
  starts: number[];
  /** Raw offset in the node of its first visible unit. */
  leads: number[];
  /** The node's units stand in `text` one for one. */
  plain: boolean[];
}

/** A reading that can be interrupted: `advance` reads some nodes and says whether more are left. */
export interface Reading {
  advance(nodes: number): boolean;
  index(): TextIndex;
}

// White space but for single spaces, and what is dropped: most text nodes have none of it.
const UNTIDY = / {2}|[\t-\r\u00a0\u00ad\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/;

/** Reads `root`, or the part of it from one text node to another. */
export function startReading(root: Node, from?: Text, to?: Text): Reading {
  const top = textRoot(root);
  const document = top.ownerDocument ?? (top as Document);
  const walker = document.createTreeWalker(top, SHOWN);
  const pieces: string[] = [];
  const nodes: Text[] = [];
  const starts: number[] = [];
  const leads: number[] = [];
  const plain: boolean[] = [];
  let length = 0;
  let pending = '';
  let node: Node | null = top;
  if (from) node = walker.currentNode = from;

  const take = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
  };

  const readTidy = (text: Text) => {
    const { data } = text;
    const from = data.charCodeAt(0) === 32 ? 1 : 0;
    const to = data.length > from && data.charCodeAt(data.length - 1) === 32 ? data.length - 1 : data.length;
    if (from) pending ||= ' ';
    if (to <= from) return;
    if (pending && length) take(pending);
    nodes.push(text);
    starts.push(length);
    leads.push(from);
    plain.push(true);
    take(data.slice(from, to));
    pending = to < data.length ? ' ' : '';
  };

  const read = (text: Text) => {
    const data = text.data;
    if (!UNTIDY.test(data)) return readTidy(text);
    let run = -1;
    let runs = 0;
    for (let i = 0; i < data.length; i++) {
      const kind = kindOf(data.charCodeAt(i));
      if (kind === VISIBLE) {
        if (run >= 0) continue;
        if (pending && length) take(pending);
        pending = '';
        if (runs++ === 0) {
          nodes.push(text);
          starts.push(length);
          leads.push(i);
        }
        run = i;
        continue;
      }
      const single =
        data.charCodeAt(i) === 32 && i + 1 < data.length && kindOf(data.charCodeAt(i + 1)) === VISIBLE;
      if (run >= 0 && single) continue;
      if (run >= 0) take(data.slice(run, i));
      run = -1;
      if (kind === SPACE) pending ||= ' ';
    }
    if (run >= 0) take(data.slice(run));
    if (runs) plain.push(runs === 1);
  };

  const edge = (element: Node) => {
    const name = (element as Element).localName;
    if (BLOCKS.has(name)) pending = '\n';
    else if (GAPS.has(name)) pending ||= ' ';
  };

  const enter = (current: Node): Node | null => {
    if (isText(current)) {
      read(current);
      return current === to ? null : next(current);
    }
    if (SKIPPED.has((current as Element).localName)) return next(current);
    edge(current);
    return walker.firstChild() ?? next(current);
  };

  const next = (current: Node): Node | null => {
    if (!isText(current)) edge(current);
    for (;;) {
      const sibling = walker.nextSibling();
      if (sibling) return sibling;
      const parent = walker.parentNode();
      if (!parent || parent === top) return null;
      edge(parent);
    }
  };

  return {
    advance(count) {
      for (let left = count; node && left > 0; left--) node = enter(node);
      return node !== null;
    },
    index: () => ({ root: top, text: pieces.join(''), nodes, starts, leads, plain }),
  };
}

/** Reads in one go. */
export function read(root: Node, from?: Text, to?: Text): TextIndex {
  const reading = startReading(root, from, to);
  while (reading.advance(1_000_000));
  return reading.index();
}

/** What a snapshot stores: the text that positions refer to, and the offsets at which its blocks begin. */
export function readText(root: Node): { text: string; blocks: number[] } {
  const { text } = read(root);
  const blocks: number[] = text ? [0] : [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) blocks.push(at + 1);
  return { text, blocks };
}
