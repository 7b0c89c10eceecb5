import { diffWords } from 'diff/lib/diff/word.js';
import { foldAway } from '@/lib/anchoring/fold';

/** A stretch of two texts: in both, only in the older, only in the newer. */
export interface Change {
  kind: 'kept' | 'gone' | 'new';
  text: string;
  /** Of what is in both, as the older has it, when that is set otherwise. */
  was?: string;
}

/** With more words gone and new than this the texts have nothing to do with each other, and comparing takes long. */
const MOST = 200;

/** What of a text is gone and what is new, word by word; the typesetting of words that stayed is the newer one. */
export function changes(was: string, is: string): Change[] {
  const intlSegmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  const found = diffWords(was, is, { intlSegmenter, maxEditLength: MOST })?.map(
    ({ value, added, removed }): Change => ({ kind: added ? 'new' : removed ? 'gone' : 'kept', text: value }),
  );
  if (!found) return [gone(was), { kind: 'new', text: is }];
  return found.flatMap((change, at) => {
    if (isSet(change, found[at + 1])) return [];
    const before = found[at - 1];
    return before && isSet(before, change)
      ? [{ kind: 'kept', text: change.text, was: before.text }]
      : [change];
  });
}

const gone = (text: string): Change => ({ kind: 'gone', text });

// Quotation marks of another kind are no edit.
const isSet = (before: Change | undefined, after: Change | undefined): boolean =>
  before?.kind === 'gone' && after?.kind === 'new' && foldAway(before.text) === foldAway(after.text);
