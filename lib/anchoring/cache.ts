import { textRoot } from './elements';
import { type Inner, isCurrent } from './inner';
import { read, type TextIndex } from './text';

interface Kept {
  index: TextIndex;
  observer: MutationObserver;
  /** So many of the trees inside the page are observed. */
  observed: number;
  fresh: boolean;
}

const kept = new WeakMap<Node, Kept>();
const met = new WeakMap<Node, Inner>();

const EVERYTHING = { subtree: true, childList: true, characterData: true };

/** Keeps an index until its document changes: the first mutation ends the observer. */
export function keep(index: TextIndex): TextIndex {
  drop(index.root);
  const observer = new MutationObserver(() => {
    entry.fresh = false;
    observer.disconnect();
  });
  const entry: Kept = { index, observer, observed: 0, fresh: true };
  observer.observe(index.root, EVERYTHING);
  kept.set(index.root, entry);
  met.set(index.root, index.inner);
  observeInner(entry);
  return index;
}

function observeInner(entry: Kept): void {
  const { roots } = entry.index.inner;
  for (; entry.fresh && entry.observed < roots.length; entry.observed++)
    entry.observer.observe(roots[entry.observed] as Node, EVERYTHING);
}

/** The index of a document that was read before and has not changed since; one that is still being read grows by what it meets. */
export function keptIndex(root: Node): TextIndex | undefined {
  const entry = kept.get(textRoot(root));
  if (!entry) return undefined;
  observeInner(entry);
  if (entry.fresh && entry.observer.takeRecords().length === 0 && isCurrent(entry.index.inner))
    return entry.index;
  drop(entry.index.root);
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
  kept.get(top)?.observer.disconnect();
  kept.delete(top);
}

/** Gives the memory of an index back. */
export function forget(root: Node): void {
  const top = textRoot(root);
  drop(top);
  met.delete(top);
}
