import { type Ground, surveyor } from './ground';
import { assignLanes } from './lanes';
import { clearLeftBehind } from './left-behind';
import type { Mark, Painter } from './painter';
import { adopt, rulesFor, styler } from './sheet';

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

// Without a secure context there is no randomUUID; a name that tells nothing and that no page can know beforehand.
const randomName = (crypto: Crypto) =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    String.fromCharCode(97 + (byte % 26)),
  ).join('');

/** A painter for one document and the open shadow roots in it; needs `CSS.highlights`. */
export function createPainter(
  document: Document,
  view: Window & typeof globalThis = document.defaultView ?? globalThis.window,
): Painter {
  const registry = view.CSS.highlights;
  const sheet = new view.CSSStyleSheet();
  const names = new Map<string, string>();
  const adopted = new Map<Document | ShadowRoot, () => void>();
  let layers = new Map<string, Layer>();
  const styleFor = styler();
  let shown: readonly Mark[] = [];
  let placed: readonly Placed[] = [];
  let ids = new Map<AbstractRange, string>();
  let seen: string | undefined;
  let flashing: string | undefined;
  let timer: number | undefined;
  clearLeftBehind(document, registry);

  const nameOf = (key: string, style: string) => {
    const known = names.get(key);
    if (known) return known;
    const name = randomName(view.crypto);
    names.set(key, name);
    for (const rule of rulesFor(name, style)) sheet.insertRule(rule, sheet.cssRules.length);
    return name;
  };

  const put = (next: Map<string, Layer>) => {
    for (const [key, layer] of layers) if (!next.has(key)) registry.delete(layer.name);
    for (const { name, highlight } of next.values())
      if (registry.get(name) !== highlight) registry.set(name, highlight);
    layers = next;
  };

  const draw = () => {
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
  };

  const place = (marks: readonly Mark[]) => {
    const groundOf = surveyor(view);
    const lanes = assignLanes(marks.map((mark) => mark.range));
    placed = marks.map((mark, i) => ({
      mark,
      lane: lanes[i] ?? 0,
      ground: groundOf(mark.range.startContainer),
    }));
    for (const { range } of marks) {
      const root = range.startContainer.getRootNode();
      const owner = root instanceof view.ShadowRoot ? root : document;
      if (adopted.has(owner)) continue;
      clearLeftBehind(owner, registry);
      adopted.set(owner, adopt(sheet, owner));
    }
  };

  const calm = () => {
    view.clearTimeout(timer);
    flashing = undefined;
  };

  return {
    set(marks) {
      shown = [...marks];
      ids = new Map(shown.map((mark) => [mark.range, mark.id]));
      place(shown);
      draw();
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
      for (const owner of adopted.keys()) {
        if (owner.adoptedStyleSheets.includes(sheet)) continue;
        amiss = true;
        adopted.set(owner, adopt(sheet, owner));
      }
      return amiss;
    },
    idOf: (range) => ids.get(range),
    marks: () => shown,
    dispose() {
      calm();
      put(new Map());
      for (const undo of adopted.values()) undo();
      adopted.clear();
      ids.clear();
      shown = placed = [];
    },
  };
}
