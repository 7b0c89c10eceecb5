import { selectorOf, type Target } from '@/lib/annotation';

/** How many UTF-16 units stand on each side of the words in a quotation selector. */
const AROUND = 32;

/**
 * The part of a passage that holds only some of its words, with ends of its own; undefined when the passage does not hold
 * them, letter for letter.
 */
export function narrowTarget(target: Target, words: string): Target | undefined {
  const at = target.exact.indexOf(words);
  if (!words || at < 0) return undefined;
  const quote = selectorOf(target.selectors, 'TextQuoteSelector');
  const position = selectorOf(target.selectors, 'TextPositionSelector');
  const before = `${quote?.prefix ?? ''}${target.exact.slice(0, at)}`.slice(-AROUND);
  const after = `${target.exact.slice(at + words.length)}${quote?.suffix ?? ''}`.slice(0, AROUND);
  const selectors: Target['selectors'] = [
    { type: 'TextQuoteSelector', exact: words, prefix: before, suffix: after },
    ...(position
      ? [
          {
            type: 'TextPositionSelector' as const,
            start: position.start + at,
            end: position.start + at + words.length,
          },
        ]
      : []),
  ];
  return {
    selectors,
    exact: words,
    ...(target.snapshotId ? { snapshotId: target.snapshotId } : {}),
    ...(target.position === undefined ? {} : { position: target.position + at }),
  };
}
