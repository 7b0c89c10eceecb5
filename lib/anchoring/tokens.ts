/** Words of a text as numbers: equal words, whatever their case and diacritics, have equal hashes. Offsets are UTF-16. */
export interface Tokens {
  hashes: number[];
  starts: number[];
  ends: number[];
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
  const { hashes, starts, ends } = into;
  const { length } = text;
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

export const noTokens = (): Tokens => ({ hashes: [], starts: [], ends: [], count: 0, hasSilent: false });

// Written over by each short text: three lists that grow word by word are costly.
const draft = noTokens();

/** All words of a short text. */
export function tokensOf(text: string): Tokens {
  draft.count = 0;
  draft.hasSilent = false;
  tokenise(text, draft);
  const { hashes, starts, ends, count, hasSilent } = draft;
  const own = (list: number[]) => list.slice(0, count);
  return { hashes: own(hashes), starts: own(starts), ends: own(ends), count, hasSilent };
}
