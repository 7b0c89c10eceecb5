import { v7 as newId } from 'uuid';
import type { AnswerName } from '@/lib/annotation';
import { type WordKey, word } from '@/lib/messaging/words';
import { offerUndo } from '@/lib/page/offer-undo';
import type { Page } from '@/lib/page/page';
import { type Passage, passageOf } from '@/lib/page/passage';
import { seenIn } from '@/lib/page/placed-mark';

/** What can be answered in the page; the panel asks of what is not painted. */
type Here = Extract<AnswerName, 'keep' | 'follow' | 'attach'>;
const done: Record<Here, WordKey> = {
  keep: 'answeredKeep',
  follow: 'answeredFollow',
  attach: 'answeredAttach',
};

/** Keeps what was marked as it is, though the words there are others now; with Undo. */
export function keepWords(page: Page, id: string): void {
  answerHere(page, id, 'keep');
}

/** Marks the words as they are now in place of those marked once, which stay in the history; with Undo. */
export function followWords(page: Page, id: string): void {
  const range = page.marks.get(id)?.range;
  const passage = range && passageOf(range, page.document);
  if (!passage) return;
  answerHere(page, id, 'follow', passage);
  page.show(page.shown());
}

/** Gives a passage that was not found the place that the reader chose; with Undo. */
export function attachTo(page: Page, id: string, passage: Passage): void {
  answerHere(page, id, 'attach', passage);
}

function answerHere(page: Page, annotationId: string, answer: Here, passage?: Passage): void {
  const { marks, verbs } = page;
  const before = marks.get(annotationId);
  if (!before) return;
  const id = newId();
  const ends = passage ? { target: before.mark.target } : {};
  verbs.answer({ id, annotationId, answer, seen: seenIn(before) }, passage).catch(() => {});
  // The write is told to this page as well, which looks for the old words again.
  offerUndo(page, word(done[answer]), () =>
    verbs.takeBack(annotationId, { id: newId(), takesBack: id, ...ends }),
  );
}
