/** What was selected last without the reader's doing. */
let made: StaticRange | undefined;

/** Selects words, or sets the caret, without offering to do something with them. */
export function selectQuietly(range: StaticRange): void {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  made = range;
  try {
    const selection = startContainer.ownerDocument?.getSelection();
    selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  } catch {
    // The page has moved on.
  }
}

/** Whether the selection is what `selectQuietly` made of it. */
export function isOurs(selected: AbstractRange | undefined = selectedWhereMade()): boolean {
  return (
    made !== undefined &&
    selected?.startContainer === made.startContainer &&
    selected.startOffset === made.startOffset &&
    selected.endContainer === made.endContainer &&
    selected.endOffset === made.endOffset
  );
}

function selectedWhereMade(): AbstractRange | undefined {
  const root = made?.startContainer.getRootNode();
  const selection = made?.startContainer.ownerDocument?.getSelection();
  if (!root || !selection?.rangeCount) return undefined;
  return selection.getComposedRanges({ shadowRoots: isShadow(root) ? [root] : [] })[0];
}

const isShadow = (root: Node): root is ShadowRoot => 'host' in root;
