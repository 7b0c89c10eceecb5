import fc from 'fast-check';

/** A document that was parsed, as a page without layout. */
export function parse(body: string): Document {
  return new DOMParser().parseFromString(`<!doctype html><html><body>${body}</body></html>`, 'text/html');
}

/** Text nodes in document order, whatever they are in. */
export function textNodes(root: Node): Text[] {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

/** A live range over the first occurrence of some words, which may lie in several text nodes. */
export function rangeOver(document: Document, words: string): Range {
  const nodes = textNodes(document.body);
  const start = nodes
    .map((node) => node.data)
    .join('')
    .indexOf(words);
  if (start < 0) throw new Error(`not on the page: ${words}`);
  const range = document.createRange();
  let at = 0;
  for (const node of nodes) {
    const end = start + words.length;
    if (start >= at && start < at + node.length) range.setStart(node, start - at);
    if (end > at && end <= at + node.length) range.setEnd(node, end - at);
    at += node.length;
  }
  return range;
}

/** What a static range covers: `textContent` between its ends. */
export function textOf(range: AbstractRange | undefined): string | undefined {
  if (!range) return undefined;
  const live = (range.startContainer.ownerDocument ?? document).createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString();
}

const words = fc
  .array(
    fc.constantFrom(..."aabbc     \u00a0\u00ad\u200b\n“”'–…中文אב", 'é', 'e\u0301', '😀', 'no', 'it is'),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const inline = fc.constantFrom('em', 'a', 'span', 'b', 'mark', 'q');
const block = fc.constantFrom('p', 'div', 'li', 'h2', 'blockquote', 'td', 'section', 'figcaption');
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const piece: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: words.map(escaped) },
  {
    weight: 2,
    arbitrary: fc.tuple(inline, words).map(([name, text]) => `<${name}>${escaped(text)}</${name}>`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<br>',
      '<!-- c -->',
      '<script>var a = "b"</script>',
      '<svg><text>a</text></svg>',
    ),
  },
);

/** HTML of random bodies: many repeats, odd characters, words cut by elements. */
export const bodies = fc
  .array(
    fc
      .tuple(block, fc.array(piece, { maxLength: 5 }))
      .map(([name, pieces]) => `<${name}>${pieces.join('')}</${name}>`),
    { minLength: 1, maxLength: 8 },
  )
  .map((blocks) => blocks.join(''));

const prose = [
  'The council met early and heard four speakers from the fishing villages.',
  'Divers had photographed cracks below the waterline last autumn already.',
  'A ferry company offered six extra crossings, none of them before dawn.',
  'Schoolchildren were told to stay home until the buses found another road.',
  'Engineers blame salt, heavy lorries and forty years without new paint.',
  'Insurance pays nothing, wrote the treasurer, unless gross neglect is shown.',
  'Two bakers on the far bank shut their shops for want of flour.',
  'An opposition deputy asked why warnings from March were never printed.',
];
/** Paragraphs that share no words with each other: `from` 0 to 7. */
export const fillers = (from: number, count: number) =>
  prose
    .slice(from, from + count)
    .map((sentence) => `<p>${sentence}</p>`)
    .join('');
