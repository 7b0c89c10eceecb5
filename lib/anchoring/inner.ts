/** What a page shows that is no part of its own tree: an observer of the page is not told of changes in it. */
export interface Inner {
  /** Open shadow roots, and documents of frames of the same origin. */
  roots: (ShadowRoot | Document)[];
  /** All frames; without a document those of another origin. */
  frames: { element: HTMLIFrameElement; document: Document | null }[];
  /** Custom elements that may still get a shadow root, of which no observer is told. */
  bare: Element[];
}

export const noInner = (): Inner => ({ roots: [], frames: [], bare: [] });

const names = (list: string) => new Set(list.split(' '));

/** What may have a shadow root beside custom elements: https://dom.spec.whatwg.org/#valid-shadow-host-name */
const HOSTS = names(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span',
);

/** What a reader sees in an element in place of its children: its open shadow root, or what was put into a slot; undefined when it shows its own. */
export function innerOf(element: Element, name: string, inShadow: boolean, inner: Inner): Node[] | undefined {
  if (inShadow && name === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    return assigned.length ? assigned : undefined;
  }
  const isCustom = name.includes('-');
  if (!isCustom && !HOSTS.has(name)) return undefined;
  const root = element.shadowRoot;
  if (!root) {
    if (isCustom) inner.bare.push(element);
    return undefined;
  }
  inner.roots.push(root);
  return [...root.childNodes].filter(({ nodeType }) => nodeType === 1 || nodeType === 3);
}

/** Notes a frame for being read after the page itself. */
export function noteFrame(element: HTMLIFrameElement, inner: Inner): void {
  const document = documentIn(element);
  inner.frames.push({ element, document });
  if (document) inner.roots.push(document);
}

/** Whether everything that was read is still what the page shows, but for changes that observers are told of. */
export function isCurrent({ frames, bare }: Inner): boolean {
  return (
    frames.every(({ element, document }) => documentIn(element) === document) &&
    bare.every((element) => !element.shadowRoot)
  );
}

/** The document in a frame of the same origin; null for others. */
export function documentIn({ contentDocument }: HTMLIFrameElement): Document | null {
  return contentDocument;
}
