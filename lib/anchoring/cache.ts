import { textRoot } from './elements';
import { read, type TextIndex } from './text';

interface Kept {
  index: TextIndex;
  observer: MutationObserver;
  fresh: boolean;
}

const kept = new WeakMap<Node, Kept>();

/** Keeps an index until its document changes: the first mutation ends the observer. */
export function keep(index: TextIndex): TextIndex {
  forget(index.root);
  const observer = new MutationObserver(() => {
    entry.fresh = false;
    observer.disconnect();
  });
  const entry: Kept = { index, observer, fresh: true };
  observer.observe(index.root, { subtree: true, childList: true, characterData: true });
  kept.set(index.root, entry);
  return index;
}

/** The index of a document that was read before and has not changed since. */
export function keptIndex(root: Node): TextIndex | undefined {
  const entry = kept.get(textRoot(root));
  if (!entry) return undefined;
  if (entry.fresh && entry.observer.takeRecords().length === 0) return entry.index;
  forget(entry.index.root);
  return undefined;
}

/** One index for many calls, read anew when the document has changed. */
export function indexOf(root: Node): TextIndex {
  return keptIndex(root) ?? keep(read(root));
}

/** Gives the memory of an index back. */
export function forget(root: Node): void {
  const top = textRoot(root);
  kept.get(top)?.observer.disconnect();
  kept.delete(top);
}
