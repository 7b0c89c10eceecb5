import { parentOf } from '@/lib/anchoring/elements';
import { type Box, boxOf, isEmpty, tellsNothing } from './blocks';
import { milestonesOf, type Room, roomFinder } from './milestones';
import { hasMoved, type Place } from './moved';

/** Tells of many blocks which lie within some screens of the view, at the cost of watching few. */
export interface FarView {
  /** Watches these blocks and no others; returns their boxes in the view, but for those that have to be watched one by one. */
  watch(blocks: ReadonlySet<Element>): Map<Element, Box>;
  dispose(): void;
}

/** How an observer is to see things before they are in the view or in what scrolls within it: the view scrolls too, a `rootMargin` would come on top. */
export const seenFrom = (scrollMargin: string): IntersectionObserverInit & { scrollMargin: string } => ({
  scrollMargin,
});

/** Blocks of one parent, as they were measured. */
interface Family {
  parent: Element;
  room: Room;
  stones: Element[];
  places: Place[];
}

/** So long the page may go on moving things before they are measured anew, in milliseconds. */
const CALM = 200;

/** Calls with the blocks that may come near soon, in the frame after one did; and when the page has moved them, so that they have to be watched anew. */
export function farView(
  view: Window & typeof globalThis,
  onReach: (blocks: ReadonlySet<Element>) => void,
  onMoved: () => void,
): FarView {
  let reach = new Map<Element, Element[]>();
  let known: ReadonlySet<Node> = new Set();
  let families: Family[] = [];
  let timer: number | undefined;
  let hasReordered = false;
  const reached = new Set<Element>();
  const isElsewhere = ({ parent, room, stones, places }: Family, roomIn: (element: Element) => Room) => {
    if (!parent.isConnected) return true;
    if (!stones.some(isLaidOut))
      return isLaidOut(parent) && view.getComputedStyle(parent).contentVisibility !== 'auto';
    const now = stones.map(boxOf);
    return hasMoved(places, now, room, roomIn(parent));
  };
  const check = () => {
    timer = undefined;
    const roomIn = roomFinder(view);
    if (hasReordered || families.some((family) => isElsewhere(family, roomIn))) onMoved();
  };
  const plan = () => {
    timer ??= view.setTimeout(check, CALM);
  };
  // Images that come, a column that gets narrower, a list of which only some is still shown.
  const sizes = new view.ResizeObserver(plan);
  const moves = new view.MutationObserver((records) => {
    if (!records.some(({ addedNodes }) => [...addedNodes].some((node) => known.has(node)))) return;
    hasReordered = true;
    plan();
  });
  view.addEventListener('resize', plan);
  const observer = new view.IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting && reach.has(target)) reached.add(target);
      else reached.delete(target);
    onReach(new Set([...reached].flatMap((stone) => reach.get(stone) ?? [])));
    plan();
  }, seenFrom('200%'));

  const rest = () => {
    for (const one of [observer, sizes, moves]) one.disconnect();
    view.clearTimeout(timer);
    timer = undefined;
    hasReordered = false;
    reached.clear();
    reach = new Map();
    families = [];
  };

  return {
    watch(blocks) {
      rest();
      known = blocks;
      const all = new Map<Element, Box>();
      const roomIn = roomFinder(view);
      const byParent = new Map<Element | null, Element[]>();
      for (const block of blocks) {
        const parent = parentOf(block);
        const family = byParent.get(parent);
        if (family) family.push(block);
        else byParent.set(parent, [block]);
      }
      for (const [parent, family] of byParent) {
        const boxes = new Map<Element, Box>();
        for (const block of parent && family.length > 2 && isLaidOut(family[0]) ? family : []) {
          const box = boxOf(block);
          if (isEmpty(box) || tellsNothing(block, box, view) || isPinned(block, view)) continue;
          boxes.set(block, box);
          all.set(block, box);
        }
        if (!parent || boxes.size === 0) continue;
        const room = roomIn(parent);
        const found = milestonesOf(boxes, room);
        const stones = [...found.keys()];
        for (const [stone, near] of found) reach.set(stone, near);
        families.push({ parent, room, stones, places: stones.flatMap((stone) => boxes.get(stone) ?? []) });
      }
      for (const stone of reach.keys()) observer.observe(stone);
      for (const { parent } of families) {
        sizes.observe(parent);
        moves.observe(parent, { childList: true });
      }
      return all;
    },
    dispose() {
      rest();
      known = new Set();
      view.removeEventListener('resize', plan);
    },
  };
}

// To ask for the box of what the page leaves out while it is far away would have it laid out.
const isLaidOut = (block?: Element) => block?.checkVisibility({ contentVisibilityAuto: true }) === true;

/** Whether a block keeps its place in the view while its neighbours are scrolled. */
const isPinned = (block: Element, view: Window) =>
  ['sticky', 'fixed'].includes(view.getComputedStyle(block).position);
