// @vitest-environment jsdom
import { expect, it, describe as suite } from 'vitest';
import { anchor, describe, indexOf, readText, snap, spanOf, treesIn } from '@/lib/anchoring';
import { selectorOf } from '@/lib/annotation/selector';
import { fillers, textOf } from './documents';

/** The page with open shadow roots where templates ask for one. */
function show(html: string): Document {
  document.body.innerHTML = html;
  const attach = (root: ParentNode) => {
    for (const template of root.querySelectorAll<HTMLTemplateElement>('template[data-root]')) {
      const mode = template.dataset.root === 'closed' ? 'closed' : 'open';
      const shadow = template.parentElement?.attachShadow({ mode });
      template.remove();
      if (!shadow) continue;
      shadow.append(template.content);
      attach(shadow);
    }
  };
  attach(document);
  return document;
}

const root = (html: string) => `<template data-root>${html}</template>`;

function wordsWithin(tree: Node, words: string): Range {
  const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(words) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return range;
  }
  throw new Error(`not there: ${words}`);
}

suite('a page with open shadow roots is read as it is seen', () => {
  it.each([
    [
      'a root’s text stands where its host stands',
      `<p>a</p><x-b>${root('<p>b</p>')}</x-b><p>c</p>`,
      'a\nb\nc',
    ],
    ['in a line, too', `<p>a <x-b>${root('b')}</x-b> c</p>`, 'a b c'],
    ['what is put into a slot stands there', `<div>${root('a <slot></slot> c')}b</div>`, 'a b c'],
    [
      'in the order of the slots',
      `<div>${root('<slot name="one"></slot>, <slot></slot>')}<i>b</i><i slot="one">a</i></div>`,
      'a, b',
    ],
    [
      'a slot with nothing in it shows its own text',
      `<div>${root('<p>a <slot><b>b</b></slot></p>')}</div>`,
      'a b',
    ],
    ['what no slot takes is not seen', `<div>${root('a')}<p>b</p></div>c`, 'a\nc'],
    ['roots within roots', `<div>${root(`a <x-b>${root('b')}</x-b> c`)}</div>`, 'a b c'],
    ['an empty root', `a<div>${root('')}b</div><p>c</p>`, 'a\nc'],
    [
      'a closed root is not read',
      '<p>a</p><div><template data-root="closed">b</template></div><p>c</p>',
      'a\nc',
    ],
  ])('%s', (_, html, text) => {
    expect(readText(show(html)).text).toBe(text);
  });
});

suite('passages in open shadow roots', () => {
  const STORY = `${fillers(0, 3)}<p>The harbour office has no plan for the bridge.</p>${fillers(3, 3)}`;
  const WORDS = 'has no plan for the bridge';

  it('are described, and found again in the root, however deep', async () => {
    const page = show(`<h1>News</h1><div>${root(`<x-story>${root(STORY)}</x-story>`)}</div><p>End</p>`);
    const inner = page.body.children[1]?.shadowRoot?.firstElementChild?.shadowRoot;
    const range = wordsWithin(inner as Node, WORDS);
    const selectors = describe(range, page);
    expect(selectorOf(selectors, 'TextQuoteSelector')?.exact).toBe(WORDS);
    const [found] = await anchor([selectors], page);
    expect([found?.state, textOf(found?.range), found?.range?.startContainer.getRootNode()]).toEqual([
      'anchored',
      WORDS,
      inner,
    ]);
  });

  it('are found when the text is moved into a root, and out of it again', async () => {
    const page = show(`<main>${STORY}</main><footer>About us</footer>`);
    const selectors = describe(wordsWithin(page, WORDS), page);
    const main = page.querySelector('main') as HTMLElement;
    const shadow = main.attachShadow({ mode: 'open' });
    shadow.append(...main.childNodes);
    const [within] = await anchor([selectors], page);
    expect([within?.state, textOf(within?.range)]).toEqual(['anchored', WORDS]);
    main.replaceWith(...shadow.childNodes);
    const [without] = await anchor([selectors], page);
    expect([without?.state, textOf(without?.range)]).toEqual(['anchored', WORDS]);
  });

  it('are found after a change in the root alone', async () => {
    const page = show(`<p>a</p><div>${root(STORY)}</div>`);
    const shadow = page.querySelector('div')?.shadowRoot as ShadowRoot;
    const selectors = describe(wordsWithin(shadow, WORDS), page);
    const [paragraph] = [...shadow.querySelectorAll('p')].filter((p) => p.textContent?.includes(WORDS));
    paragraph?.remove();
    expect((await anchor([selectors], page))[0]?.state).toBe('orphaned');
    shadow.append(paragraph as Node);
    expect((await anchor([selectors], page))[0]?.state).not.toBe('orphaned');
  });

  it('are found in a custom element that gets its root later, without any other change', async () => {
    const page = show('<p>a</p><x-late></x-late>');
    const text = () => indexOf(page).text;
    expect(text()).toBe('a');
    const late = page.querySelector('x-late')?.attachShadow({ mode: 'open' });
    late?.append('b');
    expect(text()).toBe('a\nb');
    expect(treesIn(page)).toEqual([late]);
  });

  it('are drawn in to their words from ends between elements', () => {
    const page = show(`<p>a</p><div id="host">${root('<p>b c</p><p>d</p>')}</div><p>e</p>`);
    const shadow = page.getElementById('host')?.shadowRoot as ShadowRoot;
    const first = shadow.firstElementChild as Element;
    const ends = { startContainer: shadow, startOffset: 0, endContainer: shadow, endOffset: 1 };
    expect(textOf(snap(indexOf(page), ends))).toBe('b c');
    const all = { startContainer: first, startOffset: 0, endContainer: shadow, endOffset: 2 };
    expect(spanOf(indexOf(page), all)).toEqual({ start: 2, end: 7 });
    const around = { startContainer: page.body, startOffset: 1, endContainer: page.body, endOffset: 2 };
    expect(spanOf(indexOf(page), around)).toEqual({ start: 2, end: 7 });
  });

  it('that begin in one tree and end in another are none: no range has its ends in two', () => {
    const page = show(`<p>a b</p><div>${root('<p>c d</p>')}</div>`);
    const shadow = page.querySelector('div')?.shadowRoot as ShadowRoot;
    const ends = {
      startContainer: page.querySelector('p')?.firstChild as Node,
      startOffset: 2,
      endContainer: shadow.querySelector('p')?.firstChild as Node,
      endOffset: 1,
    };
    expect(snap(indexOf(page), ends)).toBeUndefined();
  });
});

suite('frames of the same origin', () => {
  const LONG = `${fillers(0, 4)}<p>The harbour office has no plan for the bridge.</p>`;
  const WORDS = 'has no plan for the bridge';
  const framed = (html: string) => {
    document.body.innerHTML = '<p>Above.</p><iframe></iframe><p>Below.</p>';
    const inner = document.querySelector('iframe')?.contentDocument as Document;
    inner.body.innerHTML = html;
    return { page: document, inner };
  };

  it('are read behind the page, when they say more than an advertisement', () => {
    const { page, inner } = framed('<p>Buy boats</p>');
    expect(indexOf(page).text).toBe('Above.\nBelow.');
    inner.body.innerHTML = LONG;
    expect(indexOf(page).text).toMatch(/^Above\.\nBelow\.\nThe council met/);
  });

  it('have their passages described and found again', async () => {
    const { page, inner } = framed(LONG);
    const selectors = describe(wordsWithin(inner, WORDS), page);
    const [found] = await anchor([selectors], page);
    expect([found?.state, textOf(found?.range), found?.range?.startContainer.ownerDocument]).toEqual([
      'anchored',
      WORDS,
      inner,
    ]);
    page.querySelector('iframe')?.remove();
    expect((await anchor([selectors], page))[0]?.state).toBe('orphaned');
  });

  it('are no part of what is selected around them', () => {
    const { page } = framed(LONG);
    const all = { startContainer: page.body, startOffset: 0, endContainer: page.body, endOffset: 3 };
    expect(spanOf(indexOf(page), all)).toEqual({ start: 0, end: 'Above.\nBelow.'.length });
  });
});
