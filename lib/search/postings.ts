import { grown } from './terms';

/** Which documents each word is in: the gaps between their numbers in as few bytes as they need, in one long array. */
export interface Postings {
  /** Says that a word is in a document; documents come in rising order, twice the same is once. */
  add(term: number, doc: number): void;
  /** Sets the bits of all documents that a word is in. */
  mark(term: number, bits: Uint32Array): void;
  bytes(): number;
}

/** A word's bytes lie in slices, each larger than the one before, up to this; then four bytes that say where it goes on. */
const FIRST = 8;
const LARGEST = 1_024;
const LINK = 4;

/** Nothing yet. */
export function createPostings(): Postings {
  let pool = new Uint8Array(1 << 16);
  let used = 1;
  /** By word: the latest document, where its bytes begin (0: it is in one document only), go on and where the slice ends. */
  let last = new Uint32Array(1 << 12);
  let head = new Uint32Array(1 << 12);
  let next = new Uint32Array(1 << 12);
  let end = new Uint32Array(1 << 12);
  /** How often its slices were doubled. */
  let level = new Uint8Array(1 << 12);

  return {
    add(term, doc) {
      if (term >= last.length) {
        const more = Math.max(term + 1, Math.ceil(last.length * 1.5));
        last = grown(last, new Uint32Array(more));
        head = grown(head, new Uint32Array(more));
        next = grown(next, new Uint32Array(more));
        end = grown(end, new Uint32Array(more));
        level = grown(level, new Uint8Array(more));
      }
      // Documents count from 1 here: 0 is none.
      const number = doc + 1;
      const before = last[term] ?? 0;
      if (before === number) return;
      last[term] = number;
      if (before === 0) return;
      if (head[term] === 0) {
        head[term] = next[term] = slice(FIRST);
        end[term] = used - LINK;
        write(term, before);
      }
      write(term, number - before);
    },
    mark(term, bits) {
      const final = last[term] ?? 0;
      let at = head[term] ?? 0;
      if (final !== 0) set(bits, final - 1);
      if (at === 0) return;
      let size = FIRST;
      let stop = at + size;
      let doc = 0;
      let gap = 0;
      let shift = 0;
      while (doc !== final) {
        if (at === stop) {
          at = linkAt(stop);
          size = Math.min(size * 2, LARGEST);
          stop = at + size;
        }
        const byte = pool[at++] ?? 0;
        gap |= (byte & 127) << shift;
        if (byte > 127) {
          shift += 7;
          continue;
        }
        doc += gap;
        set(bits, doc - 1);
        gap = 0;
        shift = 0;
      }
    },
    bytes: () => pool.byteLength + 4 * last.byteLength + level.byteLength,
  };

  function write(term: number, gap: number): void {
    let rest = gap;
    for (; rest > 127; rest >>>= 7) byte(term, (rest & 127) | 128);
    byte(term, rest);
  }
  function byte(term: number, value: number): void {
    if (next[term] === end[term]) goOn(term);
    const at = next[term] ?? 0;
    pool[at] = value;
    next[term] = at + 1;
  }
  function goOn(term: number): void {
    const link = end[term] ?? 0;
    const doubled = (level[term] ?? 0) + 1;
    level[term] = Math.min(doubled, 20);
    const start = slice(Math.min(FIRST << doubled, LARGEST));
    for (let i = 0; i < LINK; i++) pool[link + i] = start >>> (8 * i);
    next[term] = start;
    end[term] = used - LINK;
  }
  function slice(size: number): number {
    const start = used;
    used += size + LINK;
    if (used > pool.length) pool = grown(pool, new Uint8Array(Math.ceil(used * 1.5)));
    return start;
  }
  function linkAt(at: number): number {
    return (
      (pool[at] ?? 0) | ((pool[at + 1] ?? 0) << 8) | ((pool[at + 2] ?? 0) << 16) | ((pool[at + 3] ?? 0) << 24)
    );
  }
}

function set(bits: Uint32Array, doc: number): void {
  const word = doc >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (doc & 31));
}
