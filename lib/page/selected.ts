import { innerDocument } from '@/lib/page/frames';

const FIELDS = 'input,textarea,select,[contenteditable]:not([contenteditable="false"]),[role="textbox"]';

/** The range selected in the page; undefined when nothing is, or when it is in a field or an editor. */
export function selectedRange(page: Document): Range | undefined {
  const document = documentInUse(page);
  const selection = document.getSelection();
  // Chromium calls what is selected within a shadow root collapsed: only its type tells.
  if (!selection?.rangeCount || selection.type !== 'Range') return undefined;
  const range = composed(selection, document);
  return !range || range.collapsed || isEditing(document, range) ? undefined : range;
}

/** Ends the selection where it ends, so that the mark under it is seen. */
export function collapseSelection(page: Document): void {
  // What floats may have taken the keyboard from the frame in which words are selected.
  const frames = [...page.querySelectorAll('iframe')].map(innerDocument);
  for (const document of new Set([documentInUse(page), page, ...frames])) {
    const selection = document?.getSelection();
    if (selection?.type === 'Range') selection.collapseToEnd();
  }
}

/** The page, or the frame of its origin that has the keyboard. */
function documentInUse(page: Document): Document {
  const inner = innerDocument(activeIn(page));
  return inner ? documentInUse(inner) : page;
}

function activeIn(document: Document): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

const rootIn = (node: Node | undefined): ShadowRoot | null =>
  node && 'shadowRoot' in node ? (node as Element).shadowRoot : null;

/** The selection with its ends in open shadow roots, which are told only to those who name them; undefined when the ends are in two trees. */
function composed(selection: Selection, document: Document): Range | undefined {
  const shadowRoots: ShadowRoot[] = [];
  for (;;) {
    const [ends] = selection.getComposedRanges({ shadowRoots });
    if (!ends) return undefined;
    const { startContainer, startOffset, endContainer, endOffset } = ends;
    // Ends in a root that was not named are told as before and behind its host.
    const hosts = [startContainer.childNodes[startOffset], endContainer.childNodes[endOffset - 1]];
    const found = hosts.map(rootIn).filter((root) => root !== null && !shadowRoots.includes(root));
    if (found.length === 0) return ofOneTree(document, ends);
    shadowRoots.push(...found.filter((root) => root !== null));
  }
}

function ofOneTree(document: Document, ends: StaticRange): Range | undefined {
  const { startContainer, startOffset, endContainer, endOffset } = ends;
  if (startContainer.getRootNode() !== endContainer.getRootNode()) return undefined;
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

/** Whether the reader writes there: words in fields and editors are no part of an article. */
function isEditing(document: Document, range: Range): boolean {
  if (document.designMode === 'on') return true;
  const { commonAncestorContainer: within, startContainer, startOffset } = range;
  const element = within.nodeType === 1 ? (within as Element) : within.parentElement;
  // The selection of a field is told at its parent, before the field or around it.
  const active = activeIn(document);
  const isAround = active !== null && startContainer.childNodes[startOffset] === active;
  const inField =
    active?.matches('input,textarea') && (isAround || (element?.contains(active) && range.toString() === ''));
  return Boolean(inField || element?.closest(FIELDS));
}
