import { isText } from './elements';

const FOLLOWING = 4;
const CONTAINED_BY = 16;

/** Whether nodes of the same tree do not lie before a boundary point. */
export function behind(container: Node, offset: number): (node: Node) => boolean {
  const child = isText(container) ? container : container.childNodes[offset];
  return (node) => {
    if (node === child) return true;
    const relation = (child ?? container).compareDocumentPosition(node);
    return child ? (relation & FOLLOWING) !== 0 : (relation & (FOLLOWING | CONTAINED_BY)) === FOLLOWING;
  };
}

/** The element that shows the tree of a node: its shadow root's host, its document's frame. */
export function holderOf(root: Node): Element | null {
  if (root.nodeType === 11) return 'host' in root ? (root as ShadowRoot).host : null;
  return root.nodeType === 9 ? ((root as Document).defaultView?.frameElement ?? null) : null;
}

/** The node itself, or the host that shows it in that tree; undefined when it is not within. Frames are read behind the page. */
const within = (tree: Node, node: Node): Node | undefined => {
  for (let at: Node | null = node; at; ) {
    const root: Node = at.getRootNode();
    if (root === tree) return at;
    at = root.nodeType === 11 ? holderOf(root) : null;
  }
  return undefined;
};

/** Place of the first of these nodes, some of them in trees within the container's, that does not lie before the boundary point; their number when all do. */
export function firstAmongTrees(nodes: readonly Node[], container: Node, offset: number): number {
  const known = nodes.indexOf(container);
  if (known >= 0) return known;
  const isBehind = behind(container, offset);
  const tree = container.getRootNode();
  const found = nodes.findIndex((node) => {
    const here = within(tree, node);
    return here !== undefined && isBehind(here);
  });
  return found < 0 ? behindTree(nodes, tree) : found;
}

/** Behind the last node within a tree: its end is not the end of the page. */
const behindTree = (nodes: readonly Node[], tree: Node) =>
  nodes.findLastIndex((node) => within(tree, node) !== undefined) + 1 || nodes.length;
