/** So many long rows are read or written before the page has its turn. */
const AT_ONCE = 50;

export function* inParts<T>(all: readonly T[]): Generator<T[]> {
  for (let start = 0; start < all.length; start += AT_ONCE) yield all.slice(start, start + AT_ONCE);
}
