const FIELDS = 'input,textarea,select,[contenteditable]:not([contenteditable="false"]),[role="textbox"]';

/** The range selected in the page; undefined when nothing is, or when it is in a field or an editor. */
export function selectedRange(document: Document): Range | undefined {
  const selection = document.getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  return range.collapsed || isEditing(document, range) ? undefined : range;
}

/** Whether the reader writes there: words in fields and editors are no part of an article. */
function isEditing(document: Document, range: Range): boolean {
  if (document.designMode === 'on') return true;
  const { commonAncestorContainer: within } = range;
  const element = within.nodeType === 1 ? (within as Element) : within.parentElement;
  // The selection of a field is told at its parent.
  const active = document.activeElement;
  const inField = active?.matches('input,textarea') && element?.contains(active) && range.toString() === '';
  return Boolean(inField || element?.closest(FIELDS));
}

/** Ends the selection where it ends, so that the mark under it is seen. */
export function collapseSelection(document: Document): void {
  const selection = document.getSelection();
  if (selection?.rangeCount) selection.collapseToEnd();
}
