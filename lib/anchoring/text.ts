import { isText, SHOWN, SKIPPED, textRoot } from './elements';
import { type Gathered, startGathering } from './gather';
import { type Inner, innerOf, noInner, noteFrame } from './inner';
import { splitAll } from './split';
import { type UnitSource, unitSource } from './unit-source';

/** A document's text as one string, and where each piece of it comes from: its own, then that of frames of its origin. */
export interface TextIndex extends Gathered {
  root: Node;
  inner: Inner;
}

/** A reading that can be interrupted: `advance` reads some nodes and says whether more are left. */
export interface Reading {
  advance(nodes: number): boolean;
  index(): TextIndex;
}

/** Trees that are read inside another: those that are left, and where to go on behind them. */
interface Level {
  rest: Node[];
  outer: TreeWalker;
  outerUnits: UnitSource;
}

/** An advertisement says less, and changes at each visit: units of text that make a frame part of the page's. */
const FRAME = 200;

/** Reads `root`, or the part of it from one text node to another, as it is seen: with open shadow roots and slots in their places. */
export function startReading(root: Node, from?: Text, to?: Text): Reading {
  const top = textRoot(root);
  const document = top.ownerDocument ?? (top as Document);
  const { read, edge, since, gathered } = startGathering();
  const inner = noInner();
  const levels: Level[] = [];
  let walker = document.createTreeWalker(top, SHOWN);
  let units = unitSource();
  let framesRead = 0;
  let endFrame: ((least: number) => void) | undefined;
  let node: Node | null = top;
  if (from) node = walker.currentNode = from;

  const enter = (current: Node): Node | null => {
    if (isText(current)) {
      const { data, isTidy } = units.unitsOf(current);
      read(current, data, isTidy);
      return current === to ? null : next();
    }
    const name = (current as Element).localName;
    if (SKIPPED.has(name)) {
      if (name === 'iframe') noteFrame(current as HTMLIFrameElement, inner);
      units.skip(current as Element);
      return next();
    }
    edge(name);
    const within = innerOf(current as Element, name, levels.length > 0, inner);
    if (within) units.skip(current as Element);
    if (within?.length) {
      levels.push({ rest: within, outer: walker, outerUnits: units });
      units = unitSource();
      return nextRoot();
    }
    const plain = within ? undefined : units.enter(current as Element, name);
    // Of a part of a page the first node and the last are its ends.
    const isWhole = plain !== undefined && !to;
    if (isWhole) read(current as Element, plain, true);
    const child = within || isWhole ? null : walker.firstChild();
    if (child) return child;
    units.leave(current as Element);
    edge(name);
    return next();
  };

  const nextRoot = (): Node | null => {
    const root = levels.at(-1)?.rest.shift();
    if (root) walker = document.createTreeWalker(root, SHOWN);
    return root ?? null;
  };

  const next = (): Node | null => {
    for (;;) {
      const sibling = walker.nextSibling();
      if (sibling) return sibling;
      const parent = walker.parentNode();
      if (parent && parent !== top) {
        units.leave(parent as Element);
        edge((parent as Element).localName);
        continue;
      }
      const level = levels.at(-1);
      if (!level) return to ? null : nextFrame();
      const root = nextRoot();
      if (root) return root;
      levels.pop();
      ({ outer: walker, outerUnits: units } = level);
      edge((walker.currentNode as Element).localName);
    }
  };

  const nextFrame = (): Node | null => {
    endFrame?.(FRAME);
    edge('body');
    endFrame = since();
    for (;;) {
      const frame = inner.frames[framesRead++];
      if (!frame) return null;
      const body = frame.document?.body;
      if (!body) continue;
      levels.push({ rest: [body], outer: walker, outerUnits: units });
      units = unitSource();
      return nextRoot();
    }
  };

  return {
    advance(count) {
      for (let left = count; node && left > 0; left--) node = enter(node);
      return node !== null;
    },
    index() {
      const index = { root: top, inner, ...gathered() };
      if (inner.roots.length > 0) splitAll(index);
      return index;
    },
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
