import { v7 as newId } from 'uuid';
import { printOfMark } from '@/lib/annotation';
import type { Answer } from '@/lib/messaging/shapes';
import { type WordKey, word } from '@/lib/messaging/words';
import { offerUndo } from '@/lib/page/offer-undo';
import type { Page } from '@/lib/page/page';
import { type Passage, passageOf } from '@/lib/page/passage';
import { seenIn } from '@/lib/page/placed-mark';

/** What can be answered in the page; the panel asks of what is not painted. */
type Here = { answer: 'keep'; passage?: undefined } | { answer: 'follow' | 'attach'; passage: Passage };
const done: Record<Here['answer'], WordKey> = {
  keep: 'answeredKeep',
  follow: 'answeredFollow',
  attach: 'answeredAttach',
};

/** Keeps what was marked as it is, though the words there are others now; with Undo. */
export function keepWords(page: Page, id: string): void {
  answerHere(page, id, { answer: 'keep' });
}

/** Marks the words as they are now in place of those marked once, which stay in the history; with Undo. */
export function followWords(page: Page, id: string): void {
  const range = page.marks.get(id)?.range;
  const passage = range && passageOf(range, page.document);
  if (!passage) return;
  answerHere(page, id, { answer: 'follow', passage });
  page.show(page.shown());
}

/** Gives a passage that was not found the place that the reader chose; with Undo. */
export function attachTo(page: Page, id: string, passage: Passage): void {
  answerHere(page, id, { answer: 'attach', passage });
}

function answerHere(page: Page, annotationId: string, { answer, passage }: Here): void {
  const { marks, verbs } = page;
  const before = marks.get(annotationId);
  if (!before) return;
  const id = newId();
  const { target } = before.mark;
  const ends = passage ? { target } : {};
  const about = { id, annotationId, seen: seenIn(before), of: printOfMark(target) };
  const said: Answer = passage ? { ...about, answer, target: passage.target } : { ...about, answer };
  verbs.answer(said, passage?.range).catch(() => {});
  // The write is told to this page as well, which looks for the old words again.
  offerUndo(page, word(done[answer]), () =>
    verbs.takeBack(annotationId, { id: newId(), takesBack: id, ...ends }),
  );
}
