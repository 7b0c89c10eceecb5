import { clearLeftBehind } from './left-behind';
import { adopt } from './sheet';

/** The document and the open shadow roots that a sheet is adopted by. */
export interface Roots {
  /** Adopts the sheet where these nodes are, and in the document: it reaches into shadow roots where highlights are inherited. */
  reach(nodes: readonly Node[]): void;
  /** Puts the sheet back where the page dropped it; true when it had. */
  repair(): boolean;
  shadows(): ShadowRoot[];
  dispose(): void;
}

/** The roots of one document's tree, none of them reached yet. */
export function rootsFor(sheet: CSSStyleSheet, document: Document, view: Window & typeof globalThis): Roots {
  const adopted = new Map<Document | ShadowRoot, () => void>();
  clearLeftBehind(document, view.CSS.highlights);
  return {
    reach(nodes) {
      const shadows = nodes
        .map((node) => node.getRootNode())
        .filter((root) => root instanceof view.ShadowRoot);
      for (const owner of nodes.length > 0 ? new Set([document, ...shadows]) : []) {
        if (adopted.has(owner)) continue;
        clearLeftBehind(owner, view.CSS.highlights);
        adopted.set(owner, adopt(sheet, owner));
      }
    },
    repair() {
      const amiss = [...adopted.keys()].filter((owner) => !owner.adoptedStyleSheets.includes(sheet));
      for (const owner of amiss) adopted.set(owner, adopt(sheet, owner));
      return amiss.length > 0;
    },
    shadows: () => [...adopted.keys()].filter((owner) => owner instanceof view.ShadowRoot),
    dispose() {
      for (const undo of adopted.values()) undo();
      adopted.clear();
    },
  };
}
