/** Runs in the page: the words that are painted in it and in frames of its origin, in the order of the text, each passage once. */
export function paintedWords(): string[] {
  const windows: (Window & typeof globalThis)[] = [window];
  for (const { contentDocument } of document.querySelectorAll('iframe'))
    if (contentDocument?.defaultView) windows.push(contentDocument.defaultView);
  const found = new Map<string, { range: Range; text: string }>();
  for (const view of windows)
    view.CSS.highlights.forEach((highlight) => {
      highlight.forEach((painted) => {
        // Words that left the page are not seen, whatever is still said of them.
        if (!painted.startContainer.isConnected) return;
        const range = view.document.createRange();
        range.setStart(painted.startContainer, painted.startOffset);
        range.setEnd(painted.endContainer, painted.endOffset);
        const box = range.getBoundingClientRect();
        const text = range.toString().replace(/\s+/g, ' ').trim();
        found.set(`${text} ${Math.round(box.top + view.scrollY)} ${Math.round(box.left)}`, { range, text });
      });
    });
  return [...found.values()]
    .sort(({ range: one }, { range: other }) =>
      one.startContainer.getRootNode() === other.startContainer.getRootNode()
        ? one.compareBoundaryPoints(Range.START_TO_START, other)
        : 0,
    )
    .map(({ text }) => text);
}
