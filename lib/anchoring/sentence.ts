import { foldInLine, foldLines } from './fold';
import { leadBefore, withoutLead } from './lead';
import type { Span } from './places';

/** A sentence as it was when a passage in it was marked, and as it is now. */
export interface Sentence {
  was: string;
  is: string;
}

/** UTF-16 units of a sentence that are looked at on each side; what interrupts it may have as many. */
const LONGEST = 600;
/** Words that joined a whole marked sentence belong to it until it is so many times as long as it was. */
const LONGER = 1.6;
/** Units at the edge of what was kept of a sentence by which that edge is found again. */
const EDGE = 16;

// A full stop before a small letter or a digit is mostly that of an abbreviation.
const END = /[.!?…]["'”’»)\]]*\s+(?![\p{Ll}\p{N}])|[。！？]["'”’»」』)\]]*|\n/gu;
const WORDS = /[\p{L}\p{N}]/u;

/** UTF-16 units that most sentences are shorter than. */
const SHORT = 200;
/** Stands in no sentence's end: behind it one can be looked for without what is before. */
const LETTER = /[a-z]/g;

const lastStartFrom = (text: string, from: number) => {
  let start = 0;
  END.lastIndex = from;
  while (END.test(text)) start = END.lastIndex;
  return start;
};

const lastStart = (text: string) => {
  LETTER.lastIndex = text.length - SHORT;
  const isLong = text.length > SHORT && LETTER.test(text);
  return (isLong && lastStartFrom(text, LETTER.lastIndex)) || lastStartFrom(text, 0);
};

/** How much behind a passage still belongs to its sentence; undefined when the text ends before. */
const firstEnd = (passage: string, behind: string) => {
  const tail = passage.slice(-4);
  const text = tail + behind;
  END.lastIndex = 0;
  for (let end = END.exec(text); end; end = END.exec(text)) {
    const at = end.index + end[0].trimEnd().length - tail.length;
    if (at >= 0) return at;
  }
  return undefined;
};

/** One side of a passage: what of its sentence was there, all that was kept of the text there, and the same now. */
interface Side {
  was: string;
  kept: string;
  /** The sentence goes on beyond what was kept. */
  cut: boolean;
  is: string;
  near: string;
  /** What stands before it of a block's first words in capitals; undefined when it does not begin there. */
  lead: () => string | undefined;
}

/** Whether words came or went; `ends` tells whether one text ends, next to the passage, with another. */
function isEdited(side: Side, ends: (text: string, part: string) => boolean): boolean {
  if (side.was === side.is) return false;
  const [was, is] = [foldInLine(side.was), foldInLine(side.is)];
  if (was === is) return false;
  const lead = side.lead();
  if (lead !== undefined) {
    const lines = foldLines(side.is);
    const plain = withoutLead(foldLines(side.was), lines, lead);
    if (plain !== lines && foldInLine(plain) === was) return false;
    if (side.cut && ends(is.toLowerCase(), was.toLowerCase())) return false;
  }
  // A merged paragraph brings along what stood next to it; of a long sentence only the near part was kept.
  if (is.length > was.length) return !(side.cut ? ends(is, was) : ends(foldInLine(side.kept), is));
  // A paragraph was split, or something interrupts it: the rest stands beyond.
  return !ends(was, is) || !foldInLine(side.near).includes(is ? was.replace(is, '').trim() : was);
}

/** Where some words stand nearest to an offset; -1 when they do not. */
const nearest = (text: string, words: string, offset: number) => {
  const [before, behind] = [text.lastIndexOf(words, Math.max(0, offset)), text.indexOf(words, offset)];
  if (before < 0 || behind < 0) return Math.max(before, behind);
  return offset - before < behind - offset ? before : behind;
};

/** Of a sentence now the part that was kept of it then: a comparison would tell the rest as words that came. */
function keptOf({ was, is, cut }: Side, where: 'before' | 'after'): string {
  if (!cut || !was) return is;
  if (where === 'before')
    return is.slice(Math.max(0, nearest(is, was.slice(0, EDGE), is.length - was.length)));
  const edge = was.slice(-EDGE);
  const at = nearest(is, edge, was.length - edge.length);
  return at < 0 ? is : is.slice(0, at + edge.length);
}

/** Compares a passage's own sentence, outside the passage, with the one around its place; a whole marked sentence takes in what joined it. */
export function followSentence(
  { exact, prefix, suffix }: { exact: string; prefix: string; suffix: string },
  text: string,
  { start, end }: Span,
): Span & { sentence?: Sentence } {
  const [near, far] = [text.slice(Math.max(0, start - LONGEST), start), text.slice(end, end + LONGEST)];
  const passage = text.slice(start, end);
  const from = lastStart(prefix);
  const own = lastStart(near);
  const to = firstEnd(exact, suffix);
  const until = firstEnd(passage, far) ?? far.length;
  const before: Side = {
    was: prefix.slice(from),
    kept: prefix,
    cut: from === 0,
    is: near.slice(own),
    near,
    lead: () => leadBefore(text, start - near.length + own),
  };
  const after: Side = {
    was: suffix.slice(0, to),
    kept: suffix,
    cut: to === undefined,
    is: far.slice(0, until),
    near: far,
    lead: () => leadBefore(text, end),
  };
  const edited = [
    isEdited(before, (whole, part) => whole.endsWith(part)),
    isEdited(after, (whole, part) => whole.startsWith(part)),
  ];
  if (!edited.includes(true)) return { start, end };
  const isWhole = !before.cut && !after.cut && !WORDS.test(before.was) && !WORDS.test(after.was);
  const joins = ({ is }: Side) =>
    isWhole && WORDS.test(is) && end - start + is.length <= LONGER * exact.length;
  const joined = {
    start: edited[0] && joins(before) ? start - before.is.length : start,
    end: edited[1] && joins(after) ? end + after.is.length : end,
  };
  if (joined.start !== start || joined.end !== end) return joined;
  const sentence = {
    was: before.was + exact + after.was,
    is: keptOf(before, 'before') + passage + keptOf(after, 'after'),
  };
  return { start, end, sentence };
}
