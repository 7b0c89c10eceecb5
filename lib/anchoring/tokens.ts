/** Words of a text as numbers: equal words, whatever their case and diacritics, have equal hashes. Offsets are UTF-16. */
export interface Tokens {
  hashes: number[];
  starts: number[];
  ends: number[];
}

const BREAK = 1;
const SILENT = 2;
const ALONE = 0x10000;

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

const add = ({ hashes, starts, ends }: Tokens, hash: number, start: number, end: number) => {
  hashes.push((hash ^ (hash >>> 15)) & 0x3fffffff);
  starts.push(start);
  ends.push(end);
};

/** Reads on from an offset to the end of the word at `until`; gives the offset reached. */
export function tokenise(text: string, into: Tokens, from = 0, until = text.length): number {
  let hash = 0;
  let start = -1;
  let at = from;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let code = folded[unit] as number;
    if (code === 0) code = folded[unit] = foldUnit(unit);
    if (code === SILENT) continue;
    if (code !== BREAK && code < ALONE) {
      if (start < 0) start = at;
      hash = (Math.imul(hash, 0x01000193) ^ code) | 0;
      continue;
    }
    if (start >= 0) add(into, hash, start, at);
    start = -1;
    hash = 0;
    if (code >= ALONE) add(into, code, at, at + 1);
    else if (at >= until) break;
  }
  if (start >= 0) add(into, hash, start, at);
  return at;
}

export const noTokens = (): Tokens => ({ hashes: [], starts: [], ends: [] });

/** All words of a short text. */
export function tokensOf(text: string): Tokens {
  const tokens = noTokens();
  tokenise(text, tokens);
  return tokens;
}
