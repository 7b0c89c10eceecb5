import { type Ground, surveyor } from './ground';
import { assignLanes } from './lanes';
import { namer } from './namer';
import { nearView } from './near-view';
import type { Mark, Painter } from './painter';
import { rootsFor } from './roots';
import { styler } from './sheet';

interface Layer {
  name: string;
  highlight: Highlight;
  ranges: StaticRange[];
}

/** A mark with what only a look at the page can tell, which is costly. */
interface Placed {
  mark: Mark;
  lane: number;
  ground: Ground;
}

const FLASH_MS = 1200;
const FLASH_LANE = 1000;
/** Seldom more than two marks lie within one. */
const COMMON_LANES = [0, 1, 2];

/** A painter for one document and the open shadow roots in it; needs `CSS.highlights`. */
export function createPainter(
  document: Document,
  view: Window & typeof globalThis = document.defaultView ?? globalThis.window,
): Painter {
  const registry = view.CSS.highlights;
  const sheet = new view.CSSStyleSheet();
  const { nameOf, check } = namer(sheet, document, view);
  const roots = rootsFor(sheet, document, view);
  let layers = new Map<string, Layer>();
  const styleFor = styler();
  let shown: readonly Mark[] = [];
  let foreseen: readonly Mark[] = [];
  let placed: readonly Placed[] = [];
  let ids = new Map<AbstractRange, string>();
  let seen: string | undefined;
  let flashing: string | undefined;
  let timer: number | undefined;

  const put = (next: Map<string, Layer>) => {
    for (const [key, layer] of layers) if (!next.has(key)) registry.delete(layer.name);
    for (const { name, highlight } of next.values())
      if (registry.get(name) !== highlight) registry.set(name, highlight);
    layers = next;
  };

  // A rule that comes later has the browser go over all styles of the page again.
  const foresee = () => {
    const ground = placed[0]?.ground;
    if (!ground || foreseen === shown) return;
    foreseen = shown;
    for (const mark of looksOf(shown))
      for (const inView of [false, true]) {
        const style = styleFor({ ...mark, inView, flashing: false }, ground);
        for (const lane of COMMON_LANES) nameOf(`${lane} ${style}`, style);
      }
  };

  const draw = () => {
    foresee();
    const groups = new Map<string, { style: string; lane: number; ranges: StaticRange[] }>();
    const group = ({ mark, ground }: Placed, lane: number, isFlashing: boolean) => {
      const style = styleFor({ ...mark, inView: mark.id === seen, flashing: isFlashing }, ground);
      const key = `${lane} ${style}`;
      const known = groups.get(key);
      if (known) known.ranges.push(mark.range);
      else groups.set(key, { style, lane, ranges: [mark.range] });
    };
    for (const one of placed) {
      group(one, one.lane, false);
      if (one.mark.id === flashing) group(one, FLASH_LANE, true);
    }
    const next = new Map<string, Layer>();
    for (const [key, { style, lane, ranges }] of groups) {
      const old = layers.get(key);
      const same =
        old?.ranges.length === ranges.length && ranges.every((range, i) => range === old.ranges[i]);
      if (old && same) {
        next.set(key, old);
        continue;
      }
      const highlight = new view.Highlight(...ranges);
      highlight.priority = lane;
      next.set(key, { name: nameOf(key, style), highlight, ranges });
    }
    put(next);
    check();
  };

  const place = () => {
    const groundOf = surveyor(view);
    const known = new Map(placed.map(({ mark, ground }) => [mark, ground]));
    const marks = shown.filter(({ range }) => near.has(range));
    const lanes = assignLanes(marks.map((mark) => mark.range));
    placed = marks.map((mark, i) => ({
      mark,
      lane: lanes[i] ?? 0,
      ground: known.get(mark) ?? groundOf(mark.range.startContainer),
    }));
    roots.reach(marks.map(({ range }) => range.startContainer));
  };

  const redo = () => {
    place();
    draw();
  };
  const near = nearView(view, redo);

  const calm = () => {
    view.clearTimeout(timer);
    flashing = undefined;
  };

  return {
    set(marks) {
      shown = [...marks];
      ids = new Map(shown.map((mark) => [mark.range, mark.id]));
      placed = [];
      near.watch(shown.map(({ range }) => range));
      redo();
    },
    remove(gone) {
      shown = shown.filter(({ id }) => !gone.has(id));
      placed = placed.filter(({ mark }) => !gone.has(mark.id));
      draw();
    },
    flash(id) {
      calm();
      flashing = id;
      draw();
      timer = view.setTimeout(() => {
        calm();
        draw();
      }, FLASH_MS);
    },
    inView(id) {
      if (seen === id) return;
      seen = id;
      draw();
    },
    repair() {
      let amiss = false;
      for (const layer of layers.values()) {
        const { name, highlight, ranges } = layer;
        const whole = highlight.size === ranges.length && ranges.every((range) => highlight.has(range));
        if (registry.get(name) === highlight && whole) continue;
        amiss = true;
        highlight.clear();
        for (const range of ranges) highlight.add(range);
        registry.set(name, highlight);
      }
      return roots.repair() || amiss;
    },
    idOf: (range) => ids.get(range),
    marks: () => placed.map(({ mark }) => mark),
    shadowRoots: roots.shadows,
    dispose() {
      calm();
      near.dispose();
      put(new Map());
      roots.dispose();
      ids.clear();
      shown = placed = [];
    },
  };
}

/** One mark of each look: marks are many, looks few. */
function looksOf(marks: readonly Mark[]): Iterable<Mark> {
  const looks = new Map<string, Mark>();
  for (const mark of marks)
    looks.set(`${mark.colour} ${mark.claim} ${mark.changed} ${mark.unsaved ?? false}`, mark);
  return looks.values();
}
