import { indexOf, spanOf, startOffset } from '@/lib/anchoring';
import { word } from '@/lib/messaging/words';
import { boxesOf } from '@/lib/page/boxes';
import { goTo } from '@/lib/page/go-to';
import type { Page } from '@/lib/page/page';
import type { PlacedMark } from '@/lib/page/placed-mark';
import { showCard } from '@/lib/page/scene-card';
import { isOurs } from '@/lib/page/select-quietly';
import { selectedRange } from '@/lib/page/selected';

/** How long it is said at which mark the reader is. */
const NOTICE_MS = 10_000;

interface Stop extends PlacedMark {
  range: StaticRange;
  start: number;
  end: number;
}

/** Leads from mark to mark in the order of the text, from the selection or what is in view, and round the ends. */
export function markSteps(page: Page): (by: 1 | -1) => Promise<void> {
  const { marks, painter, ports, reading } = page;
  let last: string | undefined;
  return async (by) => {
    if (marks.all().length === 0) await reading.read();
    const stops = stopsOn(page);
    if (stops.length === 0) return page.notice({ text: word('marksNone') }, NOTICE_MS);
    const here = isOurs() ? stops.findIndex(({ mark }) => mark.id === last) : -1;
    const wanted = here >= 0 ? here + by : nextTo(page, stops, by);
    const at = (wanted + stops.length) % stops.length;
    const stop = stops[at];
    if (!stop) return;
    const { id } = stop.mark;
    last = id;
    page.show(undefined);
    goTo(stop.range, page.window);
    painter.flash(id);
    if (ports.open) painter.inView(id);
    ports.send({ view: 'clicked', annotationId: id });
    const round = wanted < 0 ? 'marksFromEnd' : wanted >= stops.length ? 'marksFromStart' : undefined;
    page.notice(
      {
        text: [...(round ? [word(round)] : []), told(stop, at + 1, stops.length)].join(' '),
        action: {
          label: word('cardOpen'),
          run() {
            page.notice(undefined);
            showCard(page, [id]);
          },
        },
      },
      NOTICE_MS,
    );
  };
}

/** What is painted, in the order of the text. */
function stopsOn({ document, marks }: Page): Stop[] {
  const index = indexOf(document);
  return marks
    .all()
    .flatMap((one) => {
      const { range, lifted, state } = one;
      const isThere = range?.startContainer.isConnected && !lifted;
      if (!isThere || (state !== 'anchored' && state !== 'changed')) return [];
      const span = spanOf(index, range);
      return span ? [{ ...one, range, ...span }] : [];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Place of the stop behind (or before) where the reader is; -1 and the count stand for the ends. */
function nextTo({ document, window, shown }: Page, stops: Stop[], by: 1 | -1): number {
  const content = shown()?.content;
  const selection = document.getSelection();
  const selected =
    content?.kind === 'walk'
      ? content.range
      : (selectedRange(document) ?? (selection?.rangeCount ? selection.getRangeAt(0) : undefined));
  const isHere = selected && (!selected.collapsed || isInView(selected, window));
  const here = isHere ? startOffset(indexOf(document), selected.startContainer, selected.startOffset) : 0;
  const behind = stops.findIndex(({ range, start }) =>
    isHere ? start >= here + (by > 0 ? 1 : 0) : (boxesOf(range)[0]?.top ?? 0) >= 0,
  );
  const next = behind < 0 ? stops.length : behind;
  return by > 0 ? next : next - 1;
}

function isInView(range: AbstractRange, { innerHeight }: Window): boolean {
  if (range.startContainer.nodeType !== 3) return false;
  const { startContainer, startOffset } = range;
  const line = new StaticRange({
    startContainer,
    startOffset: Math.max(0, startOffset - 1),
    endContainer: startContainer,
    endOffset: Math.min((startContainer as Text).length, startOffset + 1),
  });
  return boxesOf(line).some(({ top, bottom }) => bottom > 0 && top < innerHeight);
}

/** A mark in words: which one it is, what it says now, and the reader's note. */
function told({ mark, is, state }: Stop, at: number, of: number): string {
  const { target, note } = mark;
  const words = (is ?? target.exact).replace(/\s+/g, ' ');
  return [
    word('marksAt', at, of, words),
    ...(state === 'changed' ? [word('marksChanged')] : []),
    ...(note ? [word('marksNote', note)] : []),
  ].join(' ');
}
