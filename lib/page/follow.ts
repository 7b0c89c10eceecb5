import { word } from '@/lib/messaging/words';
import type { Page } from '@/lib/page/page';
import { passageOf } from '@/lib/page/passage';

const UNDO_MS = 10_000;

/** Marks the words as they are now in place of those marked once, which stay in the history; with Undo. */
export function followWords(page: Page, id: string): void {
  const { document, marks, reading, verbs } = page;
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
      // Read anew, the words are compared anew.
      quietly(verbs.edit(id, { target }).then(() => reading.read()));
    },
  };
  page.notice({ text: word('cardFollowed'), action: undo }, UNDO_MS);
}
