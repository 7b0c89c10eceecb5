import type { Room } from './milestones';

/** Where a milestone lies, in CSS pixels of the view. */
export type Place = Pick<DOMRectReadOnly, 'top' | 'left' | 'width' | 'height'>;

// In screens: milestones are watched from two of them away and stand for what is within one.
const SLACK = 0.5;

/**
 * Whether milestones of one parent, in their order, no longer lie to each other as they did, or less is seen at once: they
 * may stand for blocks that are elsewhere by now. One that is gone is no matter, as long as those beside it are there.
 */
export function hasMoved(before: readonly Place[], now: readonly Place[], was: Room, is: Room): boolean {
  if (is.height < was.height * (1 - SLACK / 2) || is.width < was.width * (1 - SLACK / 2)) return true;
  let last: { place: Place; here: Place } | undefined;
  let gone = 0;
  return before.some((place, i) => {
    const here = now[i];
    if (!here || here.width === 0 || here.height === 0) return ++gone > 1;
    gone = 0;
    const beside = last;
    last = { place, here };
    if (!beside) return false;
    const down = here.top - beside.here.top - (place.top - beside.place.top);
    const along = here.left - beside.here.left - (place.left - beside.place.left);
    return Math.abs(down) > SLACK * was.height || Math.abs(along) > SLACK * was.width;
  });
}
