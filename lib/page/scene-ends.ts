import { boxesOf } from '@/lib/page/boxes';
import { dragEnd, moveEnd } from '@/lib/page/ends';
import type { Page } from '@/lib/page/page';
import { passageOf } from '@/lib/page/passage';
import { showCard } from '@/lib/page/scene-card';
import { collapseSelection, selectedRange } from '@/lib/page/selected';

/** CSS pixels. */
const KNOB = 26;

/** Lets the reader move a mark's ends, by keys, by its handles or by selecting anew; nothing is kept before Done. */
export function showEnds(page: Page, id: string): void {
  const { document, marks, verbs } = page;
  const before = marks.get(id);
  let range = before?.range;
  if (!before || !range) return;

  const preview = (next: StaticRange | undefined) => {
    const now = marks.get(id);
    if (!next || !now) return;
    range = next;
    marks.put(now.mark, next, now.unsaved);
    marks.paint();
    show();
  };
  const cancel = () => {
    const now = marks.get(id);
    if (now) marks.put(now.mark, before.range, now.unsaved);
    marks.paint();
    showCard(page, [id]);
  };
  const done = () => {
    const passage = passageOf(selectedRange(document) ?? range ?? new Range(), document);
    if (!passage) return cancel();
    collapseSelection(document);
    verbs.moveEnds(id, passage).catch(() => {});
    showCard(page, [id]);
  };
  const isRtl = () =>
    getComputedStyle(range?.startContainer.parentElement ?? document.body).direction === 'rtl';
  const show = () =>
    page.show({
      key: `ends:${id}`,
      boxes: () => withKnobs(range ? boxesOf(range) : []),
      focus: true,
      onClose: cancel,
      content: {
        kind: 'ends',
        quote: (range && passageOf(range, document)?.target.exact) ?? '',
        isRtl,
        handles() {
          const boxes = range ? boxesOf(range) : [];
          const [first, last] = [boxes[0], boxes.at(-1)];
          if (!first || !last) return undefined;
          const rtl = isRtl();
          return {
            start: { x: rtl ? first.right : first.left, top: first.top, bottom: first.bottom },
            end: { x: rtl ? last.left : last.right, top: last.top, bottom: last.bottom },
          };
        },
        onMove: (edge, step, by) => range && preview(moveEnd(document, range, edge, step, by)),
        onDrag: (edge, to) => range && preview(dragEnd(document, range, edge, to)),
        onDone: done,
      },
    });
  show();
}

/** Below the words hang the handles' knobs, which are not to be covered either. */
const withKnobs = (boxes: DOMRect[]) =>
  boxes.map(({ x, y, width, height }) => new DOMRect(x, y, width, height + KNOB));
