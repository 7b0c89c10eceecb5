/** UTF-16 offsets, `end` behind the last unit. */
export interface Span {
  start: number;
  end: number;
}

// ICU takes these full stops for the end of a sentence when a capital letter follows: https://unicode.org/reports/tr29/#Sentence_Boundaries
const TITLE =
  /(?<!\p{L})(?:Dr|Mr|Mrs|Ms|Mx|Prof|Rev|Hon|Gov|Sen|Rep|Gen|Col|Capt|Lt|Sgt|St|vs|e\.g|i\.e|cf|Sra?|Srta|Dra|Dña|Ud|EE|Mme|Mlle|Mgr|bzw|evtl)\.\s+$/u;
const NUMBERED = /(?<!\p{L})(?:Nos?|Nr|Núm|núm|Figs?|Vol|Art|Abs|pp?|n)\.\s+$/u;
/** A person's initial, a part of `U.S.` or `z. B.`, an Arabic title of one letter. */
const INITIAL = /(?<!\p{L})(?!I\.)\p{L}\.\s+$/u;
const ORDINAL = /(?<![\d.,])\d{1,2}\.\s+$/;
const WITH_ORDINALS = /^(?:cs|da|de|et|fi|hr|hu|is|lv|nb|nn|no|pl|sk|sl)\b/;
const WORD_AHEAD = /^\p{L}/u;
const DIGIT_AHEAD = /^\d/;
/** “Will it pass?” he asked. */
const SMALL_AHEAD = /^\p{Ll}/u;
/** Said in quotation marks, and then by whom: 「…。」と彼は言った. */
const SAID = /[」』]$/;
const BY = /^(?:と|って)/;
/** Opens the next sentence, although ICU puts it behind the full stop; “ closes what „ has opened. */
const OPENING = /(?<=[。！？!?])(?:[「『《（]|[“‘](?<!„[^“]*“))$/u;
const WORDS = /[\p{L}\p{N}]/u;

/** The sentences of one paragraph, without the white space around them; what has no word in it is none. Keep it short: each segment carries a copy of the whole. */
export function sentencesOf(paragraph: string, language: string): Span[] {
  const starts: number[] = [];
  let before = '';
  for (const { index, segment } of segmenter(language).segment(paragraph)) {
    const opening = OPENING.exec(before)?.[0].length ?? 0;
    if (starts.length > 0 && goesOn(before, segment, language)) before += segment;
    else {
      starts.push(index - opening);
      before = segment;
    }
  }
  return starts.flatMap((start, at) => {
    const words = paragraph.slice(start, starts[at + 1] ?? paragraph.length);
    if (!WORDS.test(words)) return [];
    const from = start + words.length - words.trimStart().length;
    return [{ start: from, end: from + words.trim().length }];
  });
}

function goesOn(before: string, next: string, language: string): boolean {
  if (SAID.test(before)) return BY.test(next);
  if (SMALL_AHEAD.test(next)) return true;
  if (DIGIT_AHEAD.test(next)) return NUMBERED.test(before);
  if (!WORD_AHEAD.test(next)) return false;
  return TITLE.test(before) || INITIAL.test(before) || (WITH_ORDINALS.test(language) && ORDINAL.test(before));
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = make(language);
  segmenters.set(language, made);
  return made;
}

// A page may call its language whatever it likes.
function make(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language || undefined, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}
