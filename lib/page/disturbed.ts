import { wordsIn } from '@/lib/page/passage';
import type { PlacedMark } from '@/lib/page/placed-mark';

/** The marks that stand on other words since these changes of the page; only those around which something changed are read. */
export function disturbed(
  placed: Iterable<PlacedMark>,
  records: readonly Pick<MutationRecord, 'target' | 'addedNodes'>[],
): PlacedMark[] {
  const within = new Map<Node, PlacedMark[]>();
  for (const one of placed) {
    if (!one.within || one.lifted) continue;
    const others = within.get(one.within);
    if (others) others.push(one);
    else within.set(one.within, [one]);
  }
  const touched = new Set<PlacedMark>();
  for (const target of new Set(records.map((record) => record.target)))
    for (let node: Node | null = target; node; node = node.parentNode)
      for (const one of within.get(node) ?? []) touched.add(one);
  // What was out of the page was rewritten without a word: only that it came back is told.
  const added = new Set<Node>(records.flatMap(({ addedNodes }) => [...addedNodes]));
  if (added.size > 0)
    for (const [around, marks] of within)
      for (let node: Node | null = around; node; node = node.parentNode)
        if (added.has(node)) for (const one of marks) touched.add(one);
  return [...touched].filter(({ range, words }) => range && wordsIn(range) !== words);
}
