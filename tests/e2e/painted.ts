/** Runs in the page: the words that are painted, in the order of the text, each passage once. */
export function paintedWords(): string[] {
  const found = new Map<string, { range: AbstractRange; text: string }>();
  CSS.highlights.forEach((highlight) => {
    highlight.forEach((painted) => {
      const range = document.createRange();
      range.setStart(painted.startContainer, painted.startOffset);
      range.setEnd(painted.endContainer, painted.endOffset);
      const box = range.getBoundingClientRect();
      const text = range.toString().replace(/\s+/g, ' ').trim();
      found.set(`${text} ${Math.round(box.top + scrollY)} ${Math.round(box.left)}`, { range, text });
    });
  });
  return [...found.values()]
    .sort((one, other) =>
      one.range instanceof Range && other.range instanceof Range
        ? one.range.compareBoundaryPoints(Range.START_TO_START, other.range)
        : 0,
    )
    .map(({ text }) => text);
}
