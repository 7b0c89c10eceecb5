import { namer } from './namer';
import { adopt } from './sheet';

/** Above all marks, which it covers while the reader is there. */
const PRIORITY = 2_000;
// As words selected look in this browser; the line also with forced colours.
const STYLE = 'background-color:Highlight;color:HighlightText;text-decoration:underline 3px Highlight';

/** Shows the one passage that the reader walks over; the page's own selection and DOM are left alone. */
export interface WalkPainter {
  /** Undefined takes it away. */
  show(range: StaticRange | undefined): void;
}

/** Needs `CSS.highlights`; what it adds to a document is gone with the passage. */
export function createWalkPainter(): WalkPainter {
  const painters = new WeakMap<Document, WalkPainter>();
  let last: WalkPainter | undefined;
  return {
    show(range) {
      const document = range?.startContainer.ownerDocument;
      const view = document?.defaultView;
      const next = document && view ? (painters.get(document) ?? painterFor(document, view)) : undefined;
      if (document && next) painters.set(document, next);
      if (last !== next) last?.show(undefined);
      next?.show(range);
      last = next;
    },
  };
}

/** A registry belongs to a window, and so does a painter. */
function painterFor(document: Document, view: Window & typeof globalThis): WalkPainter {
  const registry = view.CSS.highlights;
  const sheet = new view.CSSStyleSheet();
  const { nameOf, check } = namer(sheet, document, view);
  let name = '';
  let home: DocumentOrShadowRoot | undefined;
  let undo: (() => void)[] = [];
  return {
    show(range) {
      const root = range?.startContainer.getRootNode();
      const next = range && (root instanceof view.ShadowRoot ? root : document);
      // Only taken off when it is done: each time the styles of the whole page are worked out anew.
      if (next !== home) for (const one of undo) one();
      // In the document too: where highlights are inherited only what is said of its root holds, below shadow roots as well.
      undo = next ? [...new Set([document, next])].map((owner) => adopt(sheet, owner)) : [];
      home = next;
      if (!range) return void registry.delete(name);
      name = nameOf('walked', STYLE);
      check();
      const highlight = new view.Highlight(range);
      highlight.priority = PRIORITY;
      registry.set(name, highlight);
    },
  };
}
