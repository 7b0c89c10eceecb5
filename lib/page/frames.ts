/** Calls back for a page's document and for that of each frame of its origin, now and when one is loaded; the signal ends with the document. */
export function eachDocument(
  document: Document,
  then: (document: Document, signal: AbortSignal) => void,
  signal: AbortSignal,
): void {
  const inFrames = new WeakMap<Element, AbortController>();
  const look = (frame: Element) => {
    const inner = innerDocument(frame);
    // Also of the same document: what is written into it anew takes all listeners with it.
    inFrames.get(frame)?.abort();
    inFrames.delete(frame);
    if (!inner) return;
    const gone = new AbortController();
    inFrames.set(frame, gone);
    eachDocument(inner, then, AbortSignal.any([signal, gone.signal]));
  };
  then(document, signal);
  for (const frame of document.querySelectorAll('iframe')) look(frame);
  const onLoad = ({ target }: Event) => {
    if (isFrame(target)) look(target);
  };
  document.addEventListener('load', onLoad, { signal, capture: true });
}

const isFrame = (target: EventTarget | null): target is HTMLIFrameElement =>
  target !== null && 'contentDocument' in target && 'srcdoc' in target;

/** The document in a frame of the same origin. */
export function innerDocument(element: Element | null): Document | undefined {
  return isFrame(element) ? (element.contentDocument ?? undefined) : undefined;
}

/** The frames around a node, the innermost first; none for what stands in the page itself. */
export function framesAround(node: Node): Element[] {
  const frames: Element[] = [];
  for (let at = viewOf(node)?.frameElement; at; at = viewOf(at)?.frameElement) frames.push(at);
  return frames;
}

const viewOf = (node: Node) => (node.ownerDocument ?? (node as Document)).defaultView;

/** Where the viewport of a node's document begins in the page's, in CSS pixels; frames that are transformed are taken as they stand. */
export function originOf(node: Node): { x: number; y: number } {
  let [x, y] = [0, 0];
  for (const frame of framesAround(node)) {
    const { left, top } = frame.getBoundingClientRect();
    x += left + frame.clientLeft;
    y += top + frame.clientTop;
  }
  return { x, y };
}
