import { createPostings } from './postings';
import { createTerms } from './terms';
import { behindArticle, wordReader } from './words';

/** Texts by the id of what they are of, found by the beginnings of their words. */
export interface SearchIndex {
  /** Adds what an id's texts say, or replaces it. */
  put(id: string, texts: readonly (string | undefined)[]): void;
  remove(id: string): void;
  /** The ids whose texts hold every word of a search, each at the beginning of a word; undefined when the search says nothing. */
  find(search: string): Set<string> | undefined;
  /** How many ids it knows. */
  size(): number;
  /** Bytes of its arrays; the ids come on top. */
  bytes(): number;
}

/** The fewest letters that are left of a word that is kept without its article. */
const LEAST = 3;

/** Nothing yet. */
export function createSearchIndex(): SearchIndex {
  const terms = createTerms();
  const postings = createPostings();
  /** By number of document; a document that was replaced keeps its number, and its words, but no id. */
  const ids: (string | undefined)[] = [];
  const numbers = new Map<string, number>();
  let doc = 0;
  const read = wordReader((letters, from, to) => {
    postings.add(terms.number(letters, behindArticle(letters, from, to, LEAST), to), doc);
  });

  return {
    put(id, texts) {
      forget(id);
      doc = ids.length;
      ids.push(id);
      numbers.set(id, doc);
      for (const text of texts) if (text) read(text);
    },
    remove: forget,
    find(search) {
      const wanted = wordsOf(search);
      if (wanted.length === 0) return undefined;
      let found: Uint32Array | undefined;
      for (const word of wanted) {
        const bits = new Uint32Array((ids.length >>> 5) + 1);
        for (const term of matching(word)) postings.mark(term, bits);
        if (found) for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] ?? 0) & (found[i] ?? 0);
        found = bits;
      }
      return named(found ?? new Uint32Array(0));
    },
    size: () => numbers.size,
    bytes: () => terms.bytes() + postings.bytes(),
  };

  function forget(id: string): void {
    const known = numbers.get(id);
    if (known === undefined) return;
    ids[known] = undefined;
    numbers.delete(id);
  }
  /** A word with its article also finds the word as it is kept, without. */
  function matching(word: Uint16Array): Iterable<number> {
    const bare = word.subarray(behindArticle(word, 0, word.length, 1));
    if (bare.length === word.length) return terms.beginning(word);
    return new Set([...terms.beginning(word), ...terms.beginning(bare)]);
  }
  function named(bits: Uint32Array): Set<string> {
    const found = new Set<string>();
    for (let word = 0; word < bits.length; word++)
      for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) {
        const id = ids[word * 32 + 31 - Math.clz32(rest & -rest)];
        if (id !== undefined) found.add(id);
      }
    return found;
  }
}

function wordsOf(search: string): Uint16Array[] {
  const words: Uint16Array[] = [];
  wordReader((letters, from, to) => {
    words.push(letters.slice(from, to));
  })(search);
  return words;
}
