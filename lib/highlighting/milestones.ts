import { parentOf } from '@/lib/anchoring/elements';

/** What of a page is seen at once, in CSS pixels. */
export interface Room {
  width: number;
  height: number;
}

type Edges = Pick<DOMRectReadOnly, 'top' | 'bottom' | 'left' | 'right'>;

// So many on each side, so that one that the page takes away is not missed.
const SIDE = 2;

/**
 * Some of a parent's blocks, about one a screen, and with each those that come near no sooner than it or its neighbours do:
 * whoever watches these few from two screens away need not watch all. Blocks must lie in one column.
 */
export function milestonesOf(
  boxes: ReadonlyMap<Element, Edges>,
  { width, height }: Room,
): Map<Element, Element[]> {
  const found = new Map<Element, Element[]>();
  const stretches: Element[][] = [];
  const finish = () => {
    const last = stretches.at(-1);
    if (last && last.length > 1) stretches.push(last.splice(-1));
    for (const [i, [stone]] of stretches.entries())
      if (stone) found.set(stone, stretches.slice(Math.max(0, i - SIDE), i + SIDE + 1).flat());
    stretches.length = 0;
  };
  let [left, right, top] = [0, 0, 0];
  for (const [element, box] of [...boxes].sort(([, a], [, b]) => a.top - b.top || a.left - b.left)) {
    const stretch = stretches.at(-1);
    const isInColumn = Math.max(right, box.right) - Math.min(left, box.left) <= width;
    if (stretch && isInColumn && box.bottom - top <= height) stretch.push(element);
    else {
      if (stretch && !isInColumn) finish();
      stretches.push([element]);
      top = box.top;
    }
    if (stretches.length === 1 && stretches[0]?.length === 1) [left, right] = [box.left, box.right];
    else [left, right] = [Math.min(left, box.left), Math.max(right, box.right)];
  }
  finish();
  return found;
}

/** How much of what lies in an element is seen at once: as much as the view and all that scrolls or clips it show. */
export function roomFinder(view: Window): (element: Element) => Room {
  const rooms = new Map<Element, Room>();
  const roomIn = (element: Element): Room => {
    const known = rooms.get(element);
    if (known) return known;
    const parent = parentOf(element);
    const outer = parent ? roomIn(parent) : { width: view.innerWidth, height: view.innerHeight };
    const { overflowX, overflowY } = view.getComputedStyle(element);
    const clips = parent !== null && (overflowX !== 'visible' || overflowY !== 'visible');
    const room = clips
      ? {
          width: Math.min(outer.width, element.clientWidth),
          height: Math.min(outer.height, element.clientHeight),
        }
      : outer;
    rooms.set(element, room);
    return room;
  };
  return roomIn;
}
