/** How much of a passage's surroundings is still there, 0 to 1 on each side; undefined where there was nothing. */
export interface Context {
  before: number | undefined;
  after: number | undefined;
}

const GRAM = 3;

const sameAtEnd = (a: string, b: string) => {
  let count = 0;
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count++;
  return count;
};

const sameAtStart = (a: string, b: string) => {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count++;
  return count;
};

/** The share of three-unit pieces of the old surroundings that the new ones have: blind to inserted words, and right in scripts without spaces. */
const overlap = (wanted: string, found: string) => {
  const grams = new Set<string>();
  for (let i = 0; i + GRAM <= wanted.length; i++) grams.add(wanted.slice(i, i + GRAM));
  if (!grams.size) return 0;
  let kept = 0;
  for (const gram of grams) if (found.includes(gram)) kept++;
  return kept / grams.size;
};

/** Compares a passage's stored context with what stands around a candidate; all texts folded. */
export function compareContext(
  key: string,
  start: number,
  end: number,
  prefix: string,
  suffix: string,
): Context {
  const before = key.slice(Math.max(0, start - prefix.length * 2), start);
  const after = key.slice(end, end + suffix.length * 2);
  return {
    before: prefix.trim()
      ? Math.max(sameAtEnd(prefix, before) / prefix.length, overlap(prefix, before))
      : undefined,
    after: suffix.trim()
      ? Math.max(sameAtStart(suffix, after) / suffix.length, overlap(suffix, after))
      : undefined,
  };
}
