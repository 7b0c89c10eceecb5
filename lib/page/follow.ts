import { word } from '@/lib/messaging/words';
import type { Page } from '@/lib/page/page';
import { passageOf } from '@/lib/page/passage';

const UNDO_MS = 10_000;

/** Marks the words as they are now in place of those marked once, which stay in the history; with Undo. */
export function followWords(page: Page, id: string): void {
  const { document, marks, verbs } = page;
  const before = marks.get(id);
  const passage = before?.range && passageOf(before.range, document);
  if (!before || !passage) return;
  const { target } = before.mark;
  const quietly = (done: Promise<unknown>) => void done.catch(() => {});
  quietly(verbs.moveEnds(id, passage));
  page.show(page.shown());
  const undo = {
    label: word('undo'),
    run() {
      page.notice(undefined);
      // The write is told to this page as well, which looks for the old words and finds them changed again.
      quietly(verbs.edit(id, { target }));
    },
  };
  page.notice({ text: word('cardFollowed'), action: undo }, UNDO_MS);
}
