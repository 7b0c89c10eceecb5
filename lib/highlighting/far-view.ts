import { parentOf } from '@/lib/anchoring/elements';
import { tellsNothing } from './blocks';
import { milestonesOf, roomFinder } from './milestones';

/** Tells of many blocks which lie within some screens of the view, at the cost of watching few. */
export interface FarView {
  /** Watches these blocks and no others; returns their boxes in the view, but for those that have to be watched one by one. */
  watch(blocks: ReadonlySet<Element>): Map<Element, DOMRectReadOnly>;
  dispose(): void;
}

/** How an observer is to see things before they are in the view or in what scrolls within it. */
export const seenFrom = (margin: string): IntersectionObserverInit => {
  const margins: IntersectionObserverInit & { scrollMargin: string } = {
    rootMargin: margin,
    scrollMargin: margin,
  };
  return margins;
};

/** Calls with the blocks that may come near soon, in the frame after one did. */
export function farView(
  view: Window & typeof globalThis,
  onReach: (blocks: ReadonlySet<Element>) => void,
): FarView {
  let reach = new Map<Element, Element[]>();
  const reached = new Set<Element>();
  const observer = new view.IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting && reach.has(target)) reached.add(target);
      else reached.delete(target);
    onReach(new Set([...reached].flatMap((stone) => reach.get(stone) ?? [])));
  }, seenFrom('200%'));

  return {
    watch(blocks) {
      observer.disconnect();
      reached.clear();
      const all = new Map<Element, DOMRectReadOnly>();
      const roomIn = roomFinder(view);
      const families = new Map<Element | null, Element[]>();
      for (const block of blocks) {
        const parent = parentOf(block);
        const family = families.get(parent);
        if (family) family.push(block);
        else families.set(parent, [block]);
      }
      reach = new Map();
      for (const [parent, family] of families) {
        const boxes = new Map<Element, DOMRectReadOnly>();
        for (const block of parent && family.length > 2 && isLaidOut(family[0]) ? family : []) {
          const box = block.getBoundingClientRect();
          if (tellsNothing(block, box, view) || isPinned(block, view)) continue;
          boxes.set(block, box);
          all.set(block, box);
        }
        if (parent && boxes.size > 0)
          for (const [stone, near] of milestonesOf(boxes, roomIn(parent))) reach.set(stone, near);
      }
      for (const stone of reach.keys()) observer.observe(stone);
      return all;
    },
    dispose() {
      observer.disconnect();
      reach.clear();
    },
  };
}

// To ask for the box of what the page leaves out while it is far away would have it laid out.
const isLaidOut = (block?: Element) => block?.checkVisibility({ contentVisibilityAuto: true }) === true;

/** Whether a block keeps its place in the view while its neighbours are scrolled. */
const isPinned = (block: Element, view: Window) =>
  ['sticky', 'fixed'].includes(view.getComputedStyle(block).position);
