// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { blockFinder } from '@/lib/highlighting/blocks';

const over = (start: Node | null | undefined, end: Node | null | undefined) =>
  new StaticRange({
    startContainer: start as Node,
    startOffset: 0,
    endContainer: end as Node,
    endOffset: 1,
  });

/** A host whose open shadow root holds this, without an element round it. */
function hostOf(html: string) {
  const host = document.createElement('x-host');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.append(document.createRange().createContextualFragment(html));
  return { host, root };
}

it('a mark over some paragraphs at the top of a shadow root stands in them', () => {
  const { root } = hostOf('<p>One</p><p>Two</p><p>Three</p>');
  const [one, two] = root.querySelectorAll('p');
  expect(blockFinder()(over(one?.firstChild, two?.firstChild))).toEqual([one, two]);
});

it('a mark over many of them, or in words without an element, stands in the host', () => {
  const many = hostOf('<p>One</p>'.repeat(20));
  const [first, last] = [many.root.firstChild?.firstChild, many.root.lastChild?.firstChild];
  expect(blockFinder()(over(first, last))).toEqual([many.host]);
  const bare = hostOf('Words');
  expect(blockFinder()(over(bare.root.firstChild, bare.root.firstChild))).toEqual([bare.host]);
});
