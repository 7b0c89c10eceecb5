// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it, describe as suite } from 'vitest';
import { indexOf, rangeOf, readText, snap, spanOf } from '@/lib/anchoring';
import { read } from '@/lib/anchoring/text';
import { bodies, parse, textNodes, textOf } from './documents';

suite('the text of a page', () => {
  it.each([
    ['white space is one space', '<p> a \n b\u00a0 c </p>', 'a b c'],
    [
      'blocks are parted by a line feed',
      '<p>a</p><p>b</p>\n<div>c<ul><li>d</li></ul>e</div>',
      'a\nb\nc\nd\ne',
    ],
    ['inline elements part nothing', '<p><b>a</b><i>b</i></p>', 'ab'],
    ['a line break parts words', '<p>a<br>b</p>', 'a b'],
    ['soft hyphens and zero-width spaces are dropped', '<p>a\u00adb\u200bc\ufeff</p>', 'abc'],
    [
      'what is no text of the article is left out',
      '<p>a<script>1</script><style>b</style><noscript>c</noscript><svg><text>d</text></svg></p><select><option>e</option></select><textarea>f</textarea>',
      'a',
    ],
    ['astral characters stay whole', '<p>😀 <b>😀</b></p>', '😀 😀'],
    ['an empty page has none', '<p> </p>', ''],
  ])('%s', (_, html, text) => {
    expect(readText(parse(html)).text).toBe(text);
  });

  it('knows where its blocks begin', () => {
    const { text, blocks } = readText(parse('<h1>One</h1><p>Two</p><p>Three</p>'));
    expect(blocks.map((start) => text.slice(start, start + 2))).toEqual(['On', 'Tw', 'Th']);
  });

  it('survives a form whose fields shadow the properties of nodes', () => {
    const form =
      '<form><input name="firstChild"><input name="nodeType"><input name="parentNode"><input name="localName"><p>a</p></form><p>b</p>';
    expect(readText(parse(form)).text).toBe('a\nb');
  });
});

suite('offsets and ranges', () => {
  it('are each other’s inverse for every visible stretch of any page', () => {
    fc.assert(
      fc.property(bodies, fc.nat(), fc.nat(), (html, a, b) => {
        const index = indexOf(parse(html).body);
        const { text } = index;
        if (!text) return;
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const range = rangeOf(index, start, end);
        const inner = text.slice(start, end);
        if (!inner.trim() || !inner.isWellFormed()) return;
        const lead = inner.length - inner.trimStart().length;
        const trail = inner.length - inner.trimEnd().length;
        expect(range && spanOf(index, range)).toEqual({ start: start + lead, end: end - trail });
      }),
      { numRuns: 200 },
    );
  });

  it('lead to the same text nodes whether paragraphs were read whole or node by node', () => {
    fc.assert(
      fc.property(bodies, fc.nat(), fc.nat(), (html, a, b) => {
        const { body } = parse(`<p>First, <b>as ever</b>, this.</p>${html}<p>Then <i>the</i> end</p>`);
        const nodes = textNodes(body);
        const [whole, nodeByNode] = [read(body), read(body, nodes[0], nodes.at(-1))];
        expect(whole.text).toBe(nodeByNode.text);
        const start = a % whole.text.length;
        const end = start + 1 + (b % (whole.text.length - start));
        const [one, other] = [rangeOf(whole, start, end), rangeOf(nodeByNode, start, end)];
        expect(one?.startContainer).toBe(other?.startContainer);
        expect(one?.endContainer).toBe(other?.endContainer);
        expect([one?.startOffset, one?.endOffset]).toEqual([other?.startOffset, other?.endOffset]);
      }),
      { numRuns: 100 },
    );
  });

  it('lead nowhere in a paragraph that says something else by now', () => {
    const { body } = parse('<p>One <b>river</b> and another</p><p>Last</p>');
    const index = read(body);
    const paragraph = body.firstElementChild;
    if (paragraph) paragraph.textContent = 'Some other river';
    expect(rangeOf(index, 4, 9)).toBeUndefined();
    expect(textOf(rangeOf(index, 22, 26))).toBe('Last');
  });

  it('an empty stretch has no range', () => {
    const index = indexOf(parse('<p>abc</p>').body);
    expect(rangeOf(index, 2, 2)).toBeUndefined();
    expect(rangeOf(index, 9, 12)).toBeUndefined();
  });
});

suite('a selection is drawn in to its words', () => {
  const document = parse('<p>One two.</p><p> Three </p><p></p>');
  const [first, second, third] = [...document.querySelectorAll('p')];
  const range = (from: Node, a: number, to: Node, b: number) =>
    new StaticRange({ startContainer: from, startOffset: a, endContainer: to, endOffset: b });
  const index = () => indexOf(document.body);

  it.each([
    [
      'a triple click, which ends in the next paragraph',
      () => range(first as Node, 0, second as Node, 0),
      'One two.',
    ],
    ['an end in an empty paragraph', () => range(second as Node, 0, third as Node, 0), 'Three'],
    [
      'spaces at both ends',
      () => range(second?.firstChild as Node, 0, second?.firstChild as Node, 7),
      'Three',
    ],
    ['the whole body', () => range(document.body, 0, document.body, 3), 'One two. Three'],
  ])('%s', (_, make, words) => {
    expect(textOf(snap(index(), make()))).toBe(words);
  });

  it('nothing is left of white space', () => {
    expect(
      snap(index(), range(second?.firstChild as Node, 0, second?.firstChild as Node, 1)),
    ).toBeUndefined();
  });
});
