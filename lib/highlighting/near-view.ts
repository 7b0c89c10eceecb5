import { type Box, blockFinder, boxOf, isEmpty, tellsNothing } from './blocks';
import { farView, seenFrom } from './far-view';

/** Which of many ranges lie in the view or near it, as far as a quarter of a screen more on each side. */
export interface NearView {
  /** These ranges and no others; few of them are near wherever they lie. */
  watch(ranges: readonly AbstractRange[]): void;
  has(range: AbstractRange): boolean;
  dispose(): void;
}

// At each change of the page Chromium goes over all ranges of the registry, 20 us each: more than so many would be felt.
const FEW = 50;
// Whoever scrolls has gone less far before what came near is painted.
const MARGIN = '25%';
/** After so long nobody moves to and fro any more, in milliseconds. */
const SETTLED = 1_000;

/** Tells when ranges come near the view or leave it, in the frame after; all are near while the page is printed. */
export function nearView(view: Window & typeof globalThis, onChange: () => void): NearView {
  const controller = new view.AbortController();
  let elements = new Map<AbstractRange, Element[]>();
  let blocks = new Set<Element>();
  /** Of many only those that may come near soon are watched, and those that nobody can tell it of. */
  let watched = new Set<Element>();
  let alone = new Set<Element>();
  const near = new Set<Element>();
  /** What left since they were last asked for, and may as well stay: what moves to and fro at the edge would be painted anew each time. */
  const left = new Set<Element>();
  let printing = false;
  let timer: number | undefined;

  const change = () => {
    view.clearTimeout(timer);
    left.clear();
    onChange();
  };
  /** Whether it is news that has to be painted. */
  const tell = (element: Element, isNear: boolean) => {
    if (near.has(element) === isNear) return false;
    if (isNear) {
      near.add(element);
      return !left.delete(element);
    }
    near.delete(element);
    left.add(element);
    return false;
  };
  const told = (came: boolean) => {
    if (came || left.size > FEW) return change();
    view.clearTimeout(timer);
    if (left.size > 0) timer = view.setTimeout(change, SETTLED);
  };
  const observer = new view.IntersectionObserver((entries) => {
    let came = false;
    for (const { target, isIntersecting, boundingClientRect: box } of entries) {
      if (!watched.has(target)) continue;
      const mayTellNothing = !isIntersecting && (near.has(target) || alone.has(target));
      came = tell(target, isIntersecting || (mayTellNothing && tellsNothing(target, box, view))) || came;
    }
    told(came);
  }, seenFrom(MARGIN));
  const watchOnly = (wanted: Set<Element>) => {
    for (const element of watched) if (!wanted.has(element)) observer.unobserve(element);
    for (const element of near) if (!wanted.has(element)) tell(element, false);
    const fresh = [...wanted].filter((element) => !watched.has(element));
    for (const element of fresh) observer.observe(element);
    watched = wanted;
    return fresh;
  };
  const reach = (reached: ReadonlySet<Element>) => {
    const came = watchOnly(new Set([...alone, ...reached].filter((block) => blocks.has(block)))).map(
      (element) => isNear(element, view) && tell(element, true),
    );
    told(came.includes(true));
  };
  /** Returns those in view. */
  const measure = () => {
    const boxes = far.watch(blocks);
    alone = new Set([...blocks].filter((block) => !boxes.has(block)));
    return [...boxes].filter(([, box]) => isInView(box, view)).map(([block]) => block);
  };
  const far = farView(view, reach, () => reach(new Set(measure())));
  const print = (isOn: boolean) => {
    if (elements.size === 0) return;
    printing = isOn;
    change();
  };
  view.addEventListener('beforeprint', () => print(true), { signal: controller.signal });
  view.addEventListener('afterprint', () => print(false), { signal: controller.signal });

  return {
    watch(ranges) {
      const blocksOf = blockFinder();
      elements = new Map(ranges.length > FEW ? ranges.map((range) => [range, blocksOf(range)]) : []);
      const before = blocks;
      blocks = new Set([...elements.values()].flat());
      const fresh = [...blocks].filter((block) => !before.has(block));
      for (const block of near) if (!blocks.has(block)) near.delete(block);
      if (fresh.length > FEW) {
        const seen = measure();
        watchOnly(new Set([...alone, ...seen]));
        for (const block of seen) near.add(block);
      } else {
        // What it watched is of a page that was left.
        if (blocks.size === 0 && before.size > 0) far.watch(blocks);
        alone = new Set([...alone, ...fresh].filter((block) => blocks.has(block)));
        watchOnly(new Set([...watched, ...fresh].filter((block) => blocks.has(block))));
      }
      // A mark just made is to be seen at once.
      const few = fresh.filter((block) => alone.has(block));
      if (few.length <= FEW) for (const block of few) if (isNear(block, view)) near.add(block);
      view.clearTimeout(timer);
      left.clear();
    },
    has(range) {
      const blocks = elements.get(range);
      return printing || !blocks || blocks.some((block) => near.has(block));
    },
    dispose() {
      controller.abort();
      view.clearTimeout(timer);
      observer.disconnect();
      far.dispose();
      elements.clear();
      near.clear();
    },
  };
}

const isInView = ({ top, bottom }: Box, { innerHeight }: Window) =>
  bottom > -innerHeight / 4 && top < 1.25 * innerHeight;

function isNear(element: Element, view: Window): boolean {
  const box = boxOf(element);
  return (!isEmpty(box) && isInView(box, view)) || tellsNothing(element, box, view);
}
