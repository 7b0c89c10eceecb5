import type { Point } from '@/lib/page/scene';

/** A rectangle in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
interface Size {
  width: number;
  height: number;
}

const GAP = 10;
const EDGE = 6;
const POINTER = 14;

/**
 * Where something of this size goes beside words: above their first line, else below their last, else beside them, else
 * where it covers least. `within` is what is seen of the page.
 */
export function placeBeside(boxes: readonly Box[], size: Size, within: Box, pointer?: Point): Point {
  const seen = boxes.filter((box) => overlap(box, within) > 0);
  const inset = {
    left: within.left + EDGE,
    top: within.top + EDGE,
    right: within.right - EDGE,
    bottom: within.bottom - EDGE,
  };
  const clampX = (x: number) => Math.max(inset.left, Math.min(x, inset.right - size.width));
  const clampY = (y: number) => Math.max(inset.top, Math.min(y, inset.bottom - size.height));
  const first = seen[0];
  const last = seen.at(-1);
  if (!first || !last) {
    const isAbove = boxes[0] !== undefined && boxes[0].top < within.top;
    return {
      x: clampX((within.left + within.right - size.width) / 2),
      y: isAbove ? inset.top : clampY(within.bottom),
    };
  }
  const all = bounds(seen);
  const candidates: Point[] = [
    { x: clampX((first.left + first.right - size.width) / 2), y: all.top - GAP - size.height },
    { x: clampX((last.left + last.right - size.width) / 2), y: all.bottom + GAP },
    { x: all.right + GAP, y: clampY(first.top) },
    { x: all.left - GAP - size.width, y: clampY(first.top) },
  ];
  const fits = ({ x, y }: Point) =>
    x >= inset.left && y >= inset.top && x + size.width <= inset.right && y + size.height <= inset.bottom;
  const boxAt = ({ x, y }: Point) => ({ left: x, top: y, right: x + size.width, bottom: y + size.height });
  const isFree = (point: Point) => fits(point) && !(pointer && near(boxAt(point), pointer));
  const free = candidates.find(isFree) ?? candidates.find(fits);
  if (free) return free;
  const corners = [inset.top, inset.bottom - size.height].flatMap((y) =>
    [inset.left, inset.right - size.width].map((x) => ({ x, y: clampY(y) })),
  );
  const covered = (point: Point) => seen.reduce((sum, box) => sum + overlap(box, boxAt(point)), 0);
  return corners.reduce((best, corner) => (covered(corner) < covered(best) ? corner : best));
}

const bounds = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map((box) => box.left)),
  top: Math.min(...boxes.map((box) => box.top)),
  right: Math.max(...boxes.map((box) => box.right)),
  bottom: Math.max(...boxes.map((box) => box.bottom)),
});

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const near = (box: Box, { x, y }: Point): boolean =>
  x > box.left - POINTER && x < box.right + POINTER && y > box.top - POINTER && y < box.bottom + POINTER;
