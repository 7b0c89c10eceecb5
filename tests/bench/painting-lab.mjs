// Runs in the page: paints marks as the product does, or wraps them in elements; edits the page; asks what lies under points.
import { colours } from '@/lib/annotation/annotation';
import { hitWords } from '@/lib/highlighting/hit-words';
import { createPainter } from '@/lib/highlighting/paint';
import { readPlaces } from './text-places.mjs';
import { wrap } from './wrap.mjs';

/** @typedef {import('./text-places.mjs').Span} Span */
/** @typedef {{ colour: string, id: string, span: Span }} Wanted */

const places = readPlaces();
const painter = createPainter(document);
/** @type {import('@/lib/highlighting/painter').Mark[]} */
let marks = [];
/** @type {Parameters<typeof wrap>[0]} */
let wrapped = [];
/** @type {{ x: number, y: number, target: Element }[]} */
let aims = [];
/** @type {Element[]} */
const blocks = [...document.querySelectorAll('p')];

const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** What a page does to itself: the words of a paragraph change, a paragraph comes, another goes. */
const EDITS = [
  /** @param {Element} block @param {number} i */
  (block, i) => {
    if (block.firstChild) block.firstChild.nodeValue = `In the year ${i} `;
  },
  /** @param {Element} block @param {number} i */
  (block, i) => {
    const added = document.createElement('p');
    added.textContent = `A line that came as number ${i}.`;
    block.before(added);
  },
  /** @param {Element} block */
  (block) => block.previousElementSibling?.remove(),
];

export const lab = {
  /** @param {Span[]} spans */
  load(spans) {
    const looks = spans.map((span, i) => ({
      id: String(i),
      colour: colours[i % colours.length] ?? '',
      span,
    }));
    marks = looks.map(({ id, colour, span }, i) => {
      const range = new StaticRange(places.rangeOver(span));
      return { id, range, colour, claim: i % 3 === 0, changed: i % 50 === 0 };
    });
    wrapped = looks.map(({ id, colour, span }) => ({ id, colour, parts: places.partsOf(span) }));
  },
  /** Until it is to be seen. @param {string} tool */
  async paint(tool) {
    if (tool === 'ours') painter.set(marks);
    if (tool === 'mark elements') wrap(wrapped);
    // What comes near the view is told in one frame and painted in the next.
    await frame();
    await frame();
    return { times: 1 };
  },
  async clear() {
    painter.set([]);
    await frame();
  },
  nodes: () => document.evaluate('count(//node())', document).numberValue,
  /** So many edits in one go all over the page, and what the browser makes of them until they are to be seen. @param {number} count */
  async edit(count) {
    for (let i = 0; i < count; i++) {
      const block = blocks[(i * 7919) % blocks.length];
      if (block) EDITS[i % EDITS.length]?.(block, i);
    }
    await frame();
    return { times: count };
  },
  /** Scrolls there and gives the middle of one character. @param {number} offset */
  pointOn(offset) {
    const range = places.rangeOver({ start: offset, end: offset + 1 });
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  },
  /** @param {number} offset */
  async under(offset) {
    const { x, y } = lab.pointOn(offset);
    await frame();
    await frame();
    const target = document.elementFromPoint(x, y);
    return target ? hitWords(target, painter, x, y) : [];
  },
  /** Where will be clicked, each with the element that the browser finds there for the event. @param {number} count */
  aim(count) {
    aims = Array.from({ length: count }, (_, i) => ({
      x: 20 + ((i * 37) % 900),
      y: 10 + ((i * 53) % 600),
    })).flatMap(({ x, y }) => {
      const target = document.elementFromPoint(x, y);
      return target ? [{ x, y, target }] : [];
    });
  },
  /** As at a click: first put right what the page may have done, then asked. */
  click() {
    let found = 0;
    for (const { x, y, target } of aims) {
      painter.repair();
      found += hitWords(target, painter, x, y).length;
    }
    return { times: aims.length, found };
  },
};
Reflect.set(globalThis, 'lab', lab);
