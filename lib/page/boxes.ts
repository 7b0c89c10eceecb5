import { originOf } from '@/lib/page/frames';
import { liveRange } from '@/lib/page/passage';

/** The boxes of a passage's lines in the page's viewport, without those of empty space. */
export function boxesOf(range: StaticRange): DOMRect[] {
  const boxes = [...(liveRange(range)?.getClientRects() ?? [])].filter(
    (box) => box.width > 1 && box.height > 1,
  );
  const { x, y } = originOf(range.startContainer);
  if (!x && !y) return boxes;
  return boxes.map((box) => new DOMRect(box.x + x, box.y + y, box.width, box.height));
}
