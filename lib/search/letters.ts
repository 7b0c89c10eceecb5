import { searchable } from './fold';

/** What a sign is to a search; an `unspaced` letter is of a script that puts no spaces between words. */
export const separator = 0;
export const spaced = 1;
export const unspaced = 2;
const unknown = 255;

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** The folded units of each sign met so far: folding one sign at a time gives what folding the text would. */
const kinds = new Uint8Array(0x10000).fill(unknown);
const single = new Uint16Array(0x10000);
const several = new Map<number, Uint16Array>();
const astral = new Map<number, number>();

/** Takes a text apart into folded letters: `take(unit, kind)` for each, once with `separator` where words end. */
export function eachLetter(text: string, take: (unit: number, kind: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit < 0xdc00) {
      const kind = kindOfAstral(text.codePointAt(at) ?? unit);
      if (kind === separator) take(0, separator);
      else take(unit, kind);
      continue;
    }
    if (unit >= 0xdc00 && unit < 0xe000) {
      take(unit, spaced);
      continue;
    }
    let kind = kinds[unit] ?? unknown;
    if (kind === unknown) kind = learn(unit);
    const folded = single[unit] ?? 0;
    if (kind === separator || folded !== 0) take(folded, kind);
    else for (const one of several.get(unit) ?? []) take(one, kind);
  }
  take(0, separator);
}

/** Folds a sign once; what folds to nothing is a letter without units, so that it ends no word. */
function learn(unit: number): number {
  const folded = searchable(String.fromCharCode(unit));
  const letters = [...folded].filter((sign) => LETTER.test(sign)).join('');
  const kind = folded !== '' && letters === '' ? separator : UNSPACED.test(letters) ? unspaced : spaced;
  if (letters.length === 1) single[unit] = letters.charCodeAt(0);
  else if (letters.length > 1)
    several.set(
      unit,
      Uint16Array.from(letters, (sign) => sign.charCodeAt(0)),
    );
  kinds[unit] = kind;
  return kind;
}

function kindOfAstral(code: number): number {
  let kind = astral.get(code);
  if (kind === undefined) {
    kind = LETTER.test(String.fromCodePoint(code)) ? spaced : separator;
    astral.set(code, kind);
  }
  return kind;
}
