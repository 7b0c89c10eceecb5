import { textRoot } from './elements';
import { type Inner, isCurrent } from './inner';
import { read, type TextIndex } from './text';
import { type Untouched, watchUntouched } from './untouched';

const kept = new WeakMap<Node, { index: TextIndex; untouched: Untouched }>();
const met = new WeakMap<Node, Inner>();

/** Keeps the index of a page that was read to its end, until the page changes. */
export function keep(index: TextIndex, untouched = watchUntouched(index.root, index.inner)): TextIndex {
  drop(index.root);
  kept.set(index.root, { index, untouched });
  met.set(index.root, index.inner);
  return index;
}

/** The index of a document that was read before and has not changed since. */
export function keptIndex(root: Node): TextIndex | undefined {
  const top = textRoot(root);
  const entry = kept.get(top);
  if (entry?.untouched.isUntouched()) return entry.index;
  drop(top);
  return undefined;
}

/** One index for many calls, read anew when the document has changed. */
export function indexOf(root: Node): TextIndex {
  return keptIndex(root) ?? keep(read(root));
}

/** The trees inside a page that were met when it was last read: open shadow roots, documents of frames of its origin. */
export function treesIn(root: Node): readonly (ShadowRoot | Document)[] {
  return met.get(textRoot(root))?.roots ?? [];
}

/** Whether the page shows a tree that was not there when it was last read, and that no observer can have told of. */
export function hasNewTrees(root: Node): boolean {
  const inner = met.get(textRoot(root));
  return inner !== undefined && !isCurrent(inner);
}

function drop(top: Node): void {
  kept.get(top)?.untouched.end();
  kept.delete(top);
}

/** Gives the memory of an index back. */
export function forget(root: Node): void {
  const top = textRoot(root);
  drop(top);
  met.delete(top);
}
