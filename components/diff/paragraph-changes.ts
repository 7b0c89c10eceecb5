import { diffArrays } from 'diff/lib/diff/array.js';
import { foldAway } from '@/lib/anchoring/fold';
import type { Paragraph } from '@/lib/revision/versions';
import { pairs } from './pairs';

/** What became of a paragraph; `was` and `is` are its places in the two versions. */
export type ParagraphChange =
  | { kind: 'kept'; was: number; is: number }
  | { kind: 'changed'; was: number; is: number }
  | { kind: 'gone'; was: number }
  | { kind: 'new'; is: number };

/** Texts with more paragraphs gone and new have nothing to do with each other, and comparing takes long. */
const MOST = 1_000;

/** The paragraphs of two versions beside each other, in the newer one's order; a paragraph that was moved is kept. */
export function paragraphChanges(was: readonly Paragraph[], is: readonly Paragraph[]): ParagraphChange[] {
  const gone = counted(was, is);
  const found: ParagraphChange[] = [];
  let [a, b] = [0, 0];
  let [left, came]: [number[], number[]] = [[], []];
  const close = () => {
    found.push(...edited(was, is, left, came));
    [left, came] = [[], []];
  };
  for (const { added, removed, count } of aligned(was, is)) {
    for (let i = 0; i < count; i++) {
      if (removed) {
        const at = a++;
        // What stands elsewhere now is told there.
        if (gone.was.has(at)) left.push(at);
      } else if (added) {
        const at = b++;
        if (gone.is.has(at)) came.push(at);
        else {
          close();
          found.push({ kind: 'kept', was: gone.moved.get(at) ?? 0, is: at });
        }
      } else {
        close();
        found.push({ kind: 'kept', was: a++, is: b++ });
      }
    }
  }
  close();
  return found.filter((change) => !isRepeated(change, was, is));
}

const aligned = (was: readonly Paragraph[], is: readonly Paragraph[]) =>
  diffArrays(
    was.map(({ hash }) => hash),
    is.map(({ hash }) => hash),
    { maxEditLength: MOST },
  ) ?? [
    { removed: true, added: false, count: was.length },
    { removed: false, added: true, count: is.length },
  ];

/** The places of the paragraphs that stand in one version only, and where those that stand in both have been. */
function counted(was: readonly Paragraph[], is: readonly Paragraph[]) {
  const before = new Map(was.map(({ hash }, at) => [hash, at]));
  const after = new Set(is.map(({ hash }) => hash));
  return {
    was: new Set(was.flatMap(({ hash }, at) => (after.has(hash) ? [] : [at]))),
    is: new Set(is.flatMap(({ hash }, at) => (before.has(hash) ? [] : [at]))),
    moved: new Map(is.map(({ hash }, at) => [at, before.get(hash)])),
  };
}

function edited(
  was: readonly Paragraph[],
  is: readonly Paragraph[],
  left: number[],
  came: number[],
): ParagraphChange[] {
  const texts = (places: number[], all: readonly Paragraph[]) => places.map((at) => all[at]?.text ?? '');
  const found: ParagraphChange[] = [];
  let [a, b] = [0, 0];
  const until = (i: number, j: number) => {
    for (const at of left.slice(a, i)) found.push({ kind: 'gone', was: at });
    for (const at of came.slice(b, j)) found.push({ kind: 'new', is: at });
  };
  for (const [i, j] of pairs(texts(left, was), texts(came, is))) {
    until(i, j);
    found.push({ kind: 'changed', was: left[i] ?? 0, is: came[j] ?? 0 });
    [a, b] = [i + 1, j + 1];
  }
  until(left.length, came.length);
  return found;
}

/** A quotation pulled out of the text, or a teaser of it, says nothing that the text does not say. */
function isRepeated(change: ParagraphChange, was: readonly Paragraph[], is: readonly Paragraph[]): boolean {
  if (change.kind !== 'gone' && change.kind !== 'new') return false;
  const [all, at] = change.kind === 'gone' ? [was, change.was] : [is, change.is];
  const words = foldAway(all[at]?.text ?? '');
  return all.some(
    ({ text }, other) => other !== at && text.length > words.length && foldAway(text).includes(words),
  );
}
