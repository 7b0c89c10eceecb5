import { rangeOf, spanOf, startOffset, type TextIndex, textNodesOf } from '@/lib/anchoring';
import { boxesOf } from '@/lib/page/boxes';
import { firstInView } from '@/lib/page/first-in-view';
import type { PageText } from '@/lib/page/page-walker';
import { selectedRange } from '@/lib/page/selected';
import type { Span } from '@/lib/page/sentences';

/** Where a walk begins: at what is selected, at the caret when it is in view, else with the first sentence in view. */
export function walkStart({ index, walker }: PageText, document: Document, window: Window): Span | undefined {
  const isInView = ({ start, end }: Span) => {
    const range = rangeOf(index, start, end);
    const [box] = range ? boxesOf(range) : [];
    return box !== undefined && box.bottom > 0 && box.top < window.innerHeight;
  };
  const selected = selectedRange(document);
  const span = selected && spanOf(index, selected);
  if (span) return walker.at(span.start);
  const { focusNode, focusOffset = 0 } = document.getSelection() ?? {};
  // Where nobody has clicked the caret stands before everything.
  if (focusNode?.nodeType === 3 && index.root.contains(focusNode)) {
    const sentence = walker.at(startOffset(index, focusNode, focusOffset));
    if (sentence && isInView(sentence)) return sentence;
  }
  const line = firstInView(document, window);
  const offset = line
    ? startOffset(index, line.startContainer, line.startOffset)
    : firstShown(index, isInView);
  const whole = walker.next(offset);
  return whole && isInView(whole) ? whole : walker.at(offset);
}

function firstShown(index: TextIndex, isInView: (span: Span) => boolean): number {
  const starts = Array.from(textNodesOf(index), ({ start }) => start);
  return starts.find((start, at) => isInView({ start, end: starts[at + 1] ?? index.text.length })) ?? 0;
}
