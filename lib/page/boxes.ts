import { liveRange } from '@/lib/page/passage';

/** The boxes of a passage's lines in the viewport, without those of empty space. */
export function boxesOf(range: StaticRange): DOMRect[] {
  return [...(liveRange(range)?.getClientRects() ?? [])].filter((box) => box.width > 1 && box.height > 1);
}
