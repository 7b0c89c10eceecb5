import { createPainter } from './paint';
import type { Mark, Painter } from './painter';

/** One painter for a page and the documents in its frames: each paints what is its own, because a registry belongs to a window. */
export function createPainters(document: Document): Painter {
  const painters = new Map<Document, Painter>([[document, createPainter(document)]]);
  let disposed = false;

  const isThere = (one: Document) => one === document || one.defaultView !== null;
  const all = () => {
    for (const [one, painter] of painters) {
      if (isThere(one)) continue;
      painters.delete(one);
      painter.dispose();
    }
    return [...painters.values()];
  };
  const painterOf = (one: Document) => {
    const painter = painters.get(one) ?? createPainter(one);
    painters.set(one, painter);
    return painter;
  };

  return {
    set(marks) {
      // What is still typed after the extension went is not painted by a script that nobody can call off.
      if (disposed) return;
      const byDocument = new Map<Document, Mark[]>([...painters.keys()].map((one) => [one, []]));
      for (const mark of marks) {
        const owner = mark.range.startContainer.ownerDocument ?? document;
        const others = byDocument.get(owner);
        if (others) others.push(mark);
        else if (isThere(owner)) byDocument.set(owner, [mark]);
      }
      for (const [one, own] of byDocument) if (isThere(one)) painterOf(one).set(own);
      all();
    },
    remove(ids) {
      for (const painter of all()) painter.remove(ids);
    },
    flash(id) {
      for (const painter of all()) painter.flash(id);
    },
    inView(id) {
      for (const painter of all()) painter.inView(id);
    },
    repair: () => all().filter((painter) => painter.repair()).length > 0,
    idOf(range) {
      for (const painter of painters.values()) {
        const id = painter.idOf(range);
        if (id) return id;
      }
      return undefined;
    },
    marks: () => all().flatMap((painter) => painter.marks()),
    shadowRoots: () => all().flatMap((painter) => painter.shadowRoots()),
    dispose() {
      disposed = true;
      for (const painter of painters.values()) painter.dispose();
      painters.clear();
    },
  };
}
