import type { Room } from './milestones';

/** Where a milestone lies, in CSS pixels of the view. */
export type Place = Pick<DOMRectReadOnly, 'top' | 'left' | 'width' | 'height'>;

// In screens: milestones are watched from two of them away and stand for what is within one.
const SLACK = 0.5;

/** Whether milestones of one parent, in their order, no longer lie to each other as they did, or less is seen at once: they may stand for blocks that are elsewhere by now. */
export function hasMoved(before: readonly Place[], now: readonly Place[], was: Room, is: Room): boolean {
  if (is.height < was.height * (1 - SLACK / 2) || is.width < was.width * (1 - SLACK / 2)) return true;
  return before.some((place, i) => {
    const [here, last, lastHere] = [now[i], before[i - 1], now[i - 1]];
    if (!here || here.width === 0 || here.height === 0) return true;
    if (!last || !lastHere) return false;
    const down = here.top - lastHere.top - (place.top - last.top);
    const along = here.left - lastHere.left - (place.left - last.left);
    return Math.abs(down) > SLACK * was.height || Math.abs(along) > SLACK * was.width;
  });
}
