import type { TextIndex } from './text';

const QUOTATION = /["`´ʼ‘’‚‛“”„‟′″‹›«»＂＇]/g;
const DASH = /[‐‑‒–—―−﹘﹣－]/g;

/** Text for matching, unit for unit: quotation marks, dashes and block ends look alike. */
export function fold(text: string): string {
  return text.replace(/\n/g, ' ').replace(QUOTATION, "'").replace(DASH, '-');
}

const keys = new WeakMap<TextIndex, string>();

/** An index's folded text; offsets are those of its text. */
export function keyOf(index: TextIndex): string {
  const known = keys.get(index);
  if (known !== undefined) return known;
  const key = fold(index.text);
  keys.set(index, key);
  return key;
}

/** Folded further, without white space and what is written but not read; `origins` has the text offset of each unit. */
export interface Loose {
  key: string;
  origins: Int32Array;
}

// Joiners, direction marks, tatweel, variation selectors.
const UNREAD =
  /\s|\u034f|\u061c|\u0640|\u200c|\u200d|[\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\ufe00-\ufe0f]/u;
const LETTER = /[^\p{M}\u1160-\u11ff][\p{M}\u1160-\u11ff]+|./gsu;

/** Folds for the second try: what a page may set differently without a change of its words. */
export function foldLoosely(text: string): Loose {
  const units: string[] = [];
  const origins: number[] = [];
  const plain = text.normalize('NFC') === text;
  const take = (written: string, at: number) => {
    if (written.length === 1 && UNREAD.test(written)) return;
    const folded = written === '…' ? '...' : fold(plain ? written : written.normalize('NFC'));
    for (let i = 0; i < folded.length; i++) {
      units.push(folded[i] ?? '');
      origins.push(at + Math.min(i, written.length - 1));
    }
  };
  if (plain) for (let at = 0; at < text.length; at++) take(text[at] ?? '', at);
  else for (const { 0: letter, index } of text.matchAll(LETTER)) take(letter, index);
  return { key: units.join(''), origins: Int32Array.from(origins) };
}

const loosened = new WeakMap<TextIndex, Loose>();

/** An index's loosely folded text, made when first needed. */
export function looseOf(index: TextIndex): Loose {
  const known = loosened.get(index);
  if (known) return known;
  const loose = foldLoosely(index.text);
  loosened.set(index, loose);
  return loose;
}

const FOLLOWER = /\p{M}|[\u1160-\u11ff]|\u200c|\u200d/u;

/** Text offset behind the unit at a loose offset, with the marks that combine with it. */
export function looseEnd(text: string, loose: Loose, at: number): number {
  let end = (loose.origins[at] ?? 0) + 1;
  while (end < text.length && FOLLOWER.test(text[end] ?? '')) end++;
  return end;
}
