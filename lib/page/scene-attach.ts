import { attachTo } from '@/lib/page/answering';
import { boxesOf } from '@/lib/page/boxes';
import { eachDocument } from '@/lib/page/frames';
import type { Page } from '@/lib/page/page';
import { passageOf } from '@/lib/page/passage';
import { collapseSelection, selectedRange } from '@/lib/page/selected';

/** How long a selection stands before what floats follows it, in milliseconds. */
const STILL = 200;

/** Lets the reader select where a passage stands now, by mouse or keys; nothing is changed before that is confirmed. False when there is no such passage. */
export function showAttach(page: Page, id: string): boolean {
  const { document, window, marks, view } = page;
  const placed = marks.get(id);
  if (!placed) return false;
  const key = `attach:${id}`;
  const stop = new AbortController();
  let chosen: StaticRange | undefined;
  let timer: number | undefined;

  const close = () => {
    stop.abort();
    window.clearTimeout(timer);
    page.show(undefined);
  };
  const attach = (to = chosen) => {
    const passage = to && passageOf(to, document);
    if (!passage) return;
    close();
    collapseSelection(document);
    attachTo(page, id, passage);
  };
  const show = () =>
    page.show({
      key,
      boxes: () => (chosen ? boxesOf(chosen) : []),
      focus: false,
      onClose: close,
      content: {
        kind: 'attach',
        annotationId: id,
        quote: placed.mark.target.exact,
        isChosen: chosen !== undefined,
        onAttach: attach,
      },
    });
  const follow = () => {
    // The reader looks for the place by keys.
    if (page.shown()?.content.kind === 'walk') return;
    if (page.shown()?.key !== key) return stop.abort();
    // What floats took the keyboard, and with it the selection.
    if (view.hasFocus()) return;
    const range = selectedRange(document);
    chosen = range?.toString().trim() ? new StaticRange(range) : undefined;
    show();
  };
  const { signal } = stop;
  page.signal.addEventListener('abort', () => stop.abort(), { signal });
  const plan = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(follow, STILL);
  };
  eachDocument(
    document,
    (each, within) => each.addEventListener('selectionchange', plan, { signal: within }),
    signal,
  );
  show();
  follow();
  return true;
}
