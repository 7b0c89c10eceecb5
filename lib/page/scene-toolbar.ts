import { boxesOf } from '@/lib/page/boxes';
import type { Page } from '@/lib/page/page';
import { type Passage, passageOf } from '@/lib/page/passage';
import type { Point } from '@/lib/page/scene';
import { showClaim, showNote } from '@/lib/page/scene-editors';
import { pickForSource } from '@/lib/page/scene-picker';
import { collapseSelection, selectedRange } from '@/lib/page/selected';
import type { Made } from '@/lib/page/verbs';

/** Offers what can be done with the words selected; `hintKeys` highlight as well. */
export function showToolbar(page: Page, range: Range, pointer?: Point, hintKeys?: string): void {
  const { verbs } = page;
  const first = new StaticRange(range);
  // The selection may have grown by keys since.
  const ends = () => new StaticRange(selectedRange(page.document) ?? first);
  const close = () => page.show(undefined);
  // Read when something is done, not when it is offered: reading a long page takes a while.
  const use = (then: (passage: Passage) => unknown) => () => {
    const passage = passageOf(ends(), page.document);
    close();
    if (!passage) return;
    collapseSelection(page.document);
    then(passage);
  };
  page.show({
    key: 'toolbar',
    boxes: () => boxesOf(ends()),
    ...(pointer ? { pointer } : {}),
    focus: false,
    onClose: close,
    content: {
      kind: 'toolbar',
      ...(hintKeys ? { hintKeys } : {}),
      onHighlight: (colour) => use((passage) => quietly(verbs.highlight(passage, colour)))(),
      onClaim: use((passage) => quietly(showClaim(page, passage))),
      onNote: use((passage) => quietly(showNote(page, passage))),
      onSource: use((passage) => pickForSource(page, passage)),
    },
  });
}

// A failed write is kept and told of where writes are kept.
const quietly = (made: Made | undefined) => made?.done.catch(() => {});
