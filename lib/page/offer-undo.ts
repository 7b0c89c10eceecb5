import { word } from '@/lib/messaging/words';
import type { Page } from '@/lib/page/page';

/** How long Undo is offered, in milliseconds. */
const UNDO_MS = 10_000;

/** Says what was just done, with Undo. A failed undo is kept and told of where writes are kept. */
export function offerUndo(
  { notice }: Pick<Page, 'notice'>,
  text: string,
  undo: () => Promise<unknown>,
): void {
  const run = () => {
    notice(undefined);
    undo().catch(() => {});
  };
  notice({ text, action: { label: word('undo'), run } }, UNDO_MS);
}
