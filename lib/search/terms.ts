import { proclitics } from './words';

/** The distinct words of an index, each a number from 0 on, found by a hash of their letters and by how they begin. */
export interface Terms {
  /** The number of the word `letters[from..to)`, made when it is new. */
  number(letters: Uint16Array, from: number, to: number): number;
  /** The numbers of the words that begin so, also behind the small words that Hebrew writes in one with the next. */
  beginning(letters: Uint16Array): number[];
  count(): number;
  bytes(): number;
}

/** No words yet. */
export function createTerms(): Terms {
  let arena = new Uint16Array(1 << 16);
  let starts = new Uint32Array(1 << 12);
  let table = new Int32Array(1 << 13).fill(-1);
  let count = 0;
  /** Words by their first letter: as few as there are to look through for each letter typed. */
  const byFirst = new Map<number, number[]>();

  return {
    number(letters, from, to) {
      const length = to - from;
      let slot = hash(letters, from, to) & (table.length - 1);
      for (let known = table[slot] ?? -1; known >= 0; known = table[slot] ?? -1) {
        if (equals(known, letters, from, length)) return known;
        slot = (slot + 1) & (table.length - 1);
      }
      const made = add(letters, from, to);
      table[slot] = made;
      if (count * 2 > table.length) rehash();
      return made;
    },
    beginning(letters) {
      const first = letters[0];
      if (first === undefined) return [];
      const found = (byFirst.get(first) ?? []).filter((term) => startsAt(term, letters, 0));
      for (const small of proclitics(first))
        for (const term of byFirst.get(small) ?? []) if (startsAt(term, letters, 1)) found.push(term);
      return found;
    },
    count: () => count,
    bytes: () => arena.byteLength + starts.byteLength + table.byteLength,
  };

  function add(letters: Uint16Array, from: number, to: number): number {
    const start = starts[count] ?? 0;
    const end = start + to - from;
    if (end > arena.length) arena = grown(arena, new Uint16Array(Math.ceil(end * 1.5)));
    if (count + 2 > starts.length) starts = grown(starts, new Uint32Array(Math.ceil(starts.length * 1.5)));
    for (let i = from; i < to; i++) arena[start + i - from] = letters[i] ?? 0;
    starts[count + 1] = end;
    const first = letters[from] ?? 0;
    const same = byFirst.get(first);
    if (same) same.push(count);
    else byFirst.set(first, [count]);
    return count++;
  }
  function rehash(): void {
    table = new Int32Array(table.length * 2).fill(-1);
    for (let term = 0; term < count; term++) {
      let slot = hash(arena, starts[term] ?? 0, starts[term + 1] ?? 0) & (table.length - 1);
      while ((table[slot] ?? -1) >= 0) slot = (slot + 1) & (table.length - 1);
      table[slot] = term;
    }
  }
  function equals(term: number, letters: Uint16Array, from: number, length: number): boolean {
    const start = starts[term] ?? 0;
    if ((starts[term + 1] ?? 0) - start !== length) return false;
    for (let i = 0; i < length; i++) if (arena[start + i] !== letters[from + i]) return false;
    return true;
  }
  function startsAt(term: number, letters: Uint16Array, skip: number): boolean {
    const start = (starts[term] ?? 0) + skip;
    if ((starts[term + 1] ?? 0) - start < letters.length) return false;
    for (let i = 0; i < letters.length; i++) if (arena[start + i] !== letters[i]) return false;
    return true;
  }
}

/** FNV-1a over letters. */
function hash(letters: Uint16Array, from: number, to: number): number {
  let value = 0x811c9dc5;
  for (let i = from; i < to; i++) value = Math.imul(value ^ (letters[i] ?? 0), 0x01000193);
  return value ^ (value >>> 15);
}

/** The larger array with what was in the smaller. */
export function grown<A extends Uint8Array | Uint16Array | Uint32Array>(from: A, into: A): A {
  into.set(from);
  return into;
}
