/** Words of a text as numbers: equal words, whatever their case and diacritics, have equal hashes. Offsets are UTF-16. */
export interface Tokens {
  hashes: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  /** So many words; the lists may have room for more. */
  count: number;
  /** Something was passed over that is in words without being spoken: accents apart from their letters, joiners. */
  hasSilent: boolean;
}

const BREAK = 1;
const SILENT = 2;
const ALONE = 0x10000;
/** Behind a text as between two words. */
const END = 32;

// Folded code by UTF-16 unit; 0 is not known yet. Filled as units are met: most pages use few.
const folded = new Int32Array(0x10000);

// Scripts without spaces: each letter is a word of its own.
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
const UNSPOKEN = /\p{M}|\p{Cf}|[\u0640\u1160-\u11ff]/u;

const foldUnit = (unit: number): number => {
  const letter = String.fromCharCode(unit);
  if (UNSPOKEN.test(letter)) return SILENT;
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  if (!/[\p{L}\p{N}]/u.test(letter)) return BREAK;
  const base = (letter.normalize('NFKD')[0] ?? letter).toLowerCase().charCodeAt(0);
  return UNSPACED.test(letter) ? ALONE | base : base;
};

const codeAt = (text: string, at: number): number => {
  const unit = at < text.length ? text.charCodeAt(at) : END;
  const known = folded[unit] as number;
  if (known !== 0) return known;
  const code = foldUnit(unit);
  folded[unit] = code;
  return code;
};

/** Reads on from an offset to the end of the word at `until`; gives the offset reached. */
export function tokenise(text: string, into: Tokens, from = 0, until = text.length): number {
  const { length } = text;
  let { hashes, starts, ends } = into;
  let count = into.count;
  let hash = 0;
  let start = -1;
  let at = from;
  for (; at <= length; at++) {
    let code = codeAt(text, at);
    if (code > SILENT && code < ALONE) {
      if (start < 0) start = at;
      do {
        hash = (Math.imul(hash, 0x01000193) ^ code) | 0;
        code = codeAt(text, ++at);
      } while (code > SILENT && code < ALONE);
    }
    if (code === SILENT) {
      into.hasSilent = true;
      continue;
    }
    if (count + 2 > hashes.length) {
      makeRoom(into);
      ({ hashes, starts, ends } = into);
    }
    if (start >= 0) {
      hashes[count] = (hash ^ (hash >>> 15)) & 0x3fffffff;
      starts[count] = start;
      ends[count++] = at;
    }
    start = -1;
    hash = 0;
    if (code >= ALONE) {
      hashes[count] = (code ^ (code >>> 15)) & 0x3fffffff;
      starts[count] = at;
      ends[count++] = at + 1;
    } else if (at >= until) break;
  }
  into.count = count;
  return Math.min(at, length);
}

/** Units of text to a word, so that room seldom need be made for prose. */
const UNITS = 5;

/** No words, and room for those of so many units of text. */
export function noTokens(units = 0): Tokens {
  const list = () => new Int32Array(units / UNITS + 64);
  return { hashes: list(), starts: list(), ends: list(), count: 0, hasSilent: false };
}

function makeRoom(tokens: Tokens): void {
  for (const name of ['hashes', 'starts', 'ends'] as const) {
    const list = new Int32Array(2 * tokens[name].length);
    list.set(tokens[name]);
    tokens[name] = list;
  }
}

/** Some of a list's words: `from` one on and up to, but not including another. */
export interface Part {
  from: number;
  to: number;
  hasSilent: boolean;
}

export function part({ hashes, starts, ends }: Tokens, { from, to, hasSilent }: Part): Tokens {
  const of = (list: Int32Array) => list.subarray(from, to);
  return { hashes: of(hashes), starts: of(starts), ends: of(ends), count: to - from, hasSilent };
}

/** All words of a short text. */
export function tokensOf(text: string, into = noTokens(text.length)): Tokens {
  into.count = 0;
  into.hasSilent = false;
  tokenise(text, into);
  return into;
}
