// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isArticle } from '@/lib/article/detect';

const URL_HERE = 'https://gazette.example/town/bridge-is-closed';
const sentence =
  'The bridge over the river has been closed since Monday, and nobody in the town knows for how long. ';
const paragraph = `<p>${sentence.repeat(4)}</p>`;
const text = `<div>${paragraph.repeat(5)}</div>`;
const pieces = `<section><p>${sentence.repeat(2)}</p></section>`.repeat(14);
const og = (type: string) => `<meta property="og:type" content="${type}">`;
const ld = (...types: string[]) =>
  `<script type="application/ld+json">${JSON.stringify(types.map((type) => ({ '@type': type })))}</script>`;

const page = (body: string, head = '') =>
  new DOMParser().parseFromString(`<html><head>${head}</head><body>${body}</body></html>`, 'text/html');

describe('isArticle', () => {
  it.each([
    ['a text that says nothing of itself', text, ''],
    ['a text parted by line breaks', `<div>${`${sentence.repeat(6)}<br><br>`.repeat(3)}</div>`, ''],
    ['one preformatted text', `<pre>${sentence.repeat(10)}</pre>`, ''],
    ['a short text that says it is an article', paragraph.repeat(2), og('article')],
    ['many short pieces that say they are an article', pieces, og('article')],
    ['an article about a product', text, ld('NewsArticle', 'Product')],
    ['a text on a page where one may log in too', `<input type="password">${text}`, ''],
    ['a text below a comment form', `<form class="comments">${text}</form>${text}`, ''],
  ])('says yes to %s', (_, body, head) => {
    expect(isArticle(page(body, head), URL_HERE)).toBe(true);
  });

  it.each([
    ['an empty page', '', ''],
    ['a page that only says it is an article', '<p>Loading</p>', og('article')],
    ['a product by og:type', text, og('product')],
    ['a product by JSON-LD', text, ld('Product')],
    ['a thread by JSON-LD', text, ld('DiscussionForumPosting')],
    ['many short pieces here and there', pieces, ''],
    ['a shop with many prices', text + '<b class="price">1</b>'.repeat(10), ''],
    ['a list of many articles', `<article>${paragraph}</article>`.repeat(15), og('article')],
    ['little text on what calls itself a website', paragraph.repeat(2), og('website')],
    ['little text above a login', `${paragraph.repeat(2)}<input type="password">`, ''],
    ['a collection by JSON-LD', text, og('article') + ld('CollectionPage')],
    ['text in lists', `<ul><li>${paragraph}</li></ul>`.repeat(9), ''],
    ['hidden text', text.replaceAll('<p>', '<p hidden>'), ''],
    ['text beside the text', text.replaceAll('<p>', '<p class="sidebar">'), ''],
  ])('says no to %s', (_, body, head) => {
    expect(isArticle(page(body, head), URL_HERE)).toBe(false);
  });

  it.each([
    ['https://gazette.example/', false],
    ['https://gazette.example/index.php', false],
    ['https://gazette.example/en/', false],
    ['https://gazette.example/?cat=1', false],
    ['https://gazette.example/?p=1', true],
    ['https://gazette.example/index.php?option=content&id=12', true],
    ['https://gazette.example/category/town/', false],
    ['https://gazette.example/news/page/2/', false],
    ['https://gazette.example/search?q=bridge', false],
    ['https://gazette.example/account/login', false],
    ['https://gazette.example/products/bridge', false],
    ['https://gazette.example/product-of-the-year', true],
    ['https://gazette.example/forum/viewtopic.php?t=1', false],
    ['https://forum.gazette.example/bridge', false],
    ['https://gazette.example/forum-on-bridges-held', true],
    ['https://gazette.example/2024/05/06/bridge.html', true],
    ['', false],
  ])('a text at %j: %s', (url, answer) => {
    expect(isArticle(page(text), url)).toBe(answer);
  });

  it('believes a declared article before the words of its address', () => {
    expect(isArticle(page(text, ld('NewsArticle')), 'https://gazette.example/shop/bridge')).toBe(true);
    expect(
      isArticle(page(text, ld(...Array<string>(3).fill('NewsArticle'))), 'https://gazette.example/shop/'),
    ).toBe(false);
  });

  it('does not change the page', () => {
    const document = page(text, og('article'));
    const before = document.documentElement.outerHTML;
    isArticle(document, URL_HERE);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
