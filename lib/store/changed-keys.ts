/** A tree of ranges of keys, as Dexie tells what changed; it crosses windows as a plain object. */
interface Ranges {
  d: number;
  from?: unknown;
  to?: unknown;
  l?: Ranges | null | undefined;
  r?: Ranges | null | undefined;
}

/** The keys in a tree of ranges; `all` when one of them is a range, not a single key. */
export function changedKeys(tree: Ranges): string[] | 'all' {
  const keys: string[] = [];
  const waiting = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.l) waiting.push(node.l);
    if (node.r) waiting.push(node.r);
    if (node.from === undefined) continue;
    if (typeof node.from !== 'string' || node.from !== node.to) return 'all';
    keys.push(node.from);
  }
  return keys;
}
