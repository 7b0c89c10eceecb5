// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isArticle } from '@/lib/article/detect';
import { readArticle } from '@/lib/article/read';
import { readingMinutes } from '@/lib/article/reading-time';

const URL_HERE = 'https://gazette.example/town/bridge';
const sentence =
  'The bridge over the river has been closed since Monday, and nobody in the town knows for how long.';
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const article = `<title>The bridge is closed | Gazette</title><h1>The bridge is closed</h1>
  <p class="byline">By Ann Bell</p><article>${`<p>${sentence}</p><p><b>An</b>swer: ${sentence}</p>`.repeat(6)}</article>
  <div class="comments"><p>First!</p></div>`;

describe('readArticle', () => {
  it('reads text and metadata and leaves the page as it is', () => {
    const document = parse(article);
    const before = document.documentElement.outerHTML;
    const read = readArticle(document, URL_HERE);
    expect(read).toMatchObject({
      headline: 'The bridge is closed',
      author: ['Ann Bell'],
      readingMinutes: 1,
      provenance: { headline: 'page', author: 'page', publisher: 'url' },
    });
    expect(read?.text).toContain(`${sentence}\nAnswer: ${sentence}`);
    expect(read?.text).not.toContain('First!');
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it.each([
    [
      'an element whose name no script could write',
      '<ahref="https://gazette.example/">a link</ahref="https:>',
    ],
    ['an attribute whose name no script could write', '<p "quoted">a note</p>'],
  ])('reads a page that holds %s', (_, odd) => {
    expect(readArticle(parse(article + odd), URL_HERE)?.text).toContain(sentence);
  });

  it.each([
    ['an empty page', ''],
    ['a page of scripts', '<script>let a</script>'],
  ])('finds nothing in %s', (_, html) => {
    expect(readArticle(parse(html), URL_HERE)).toBeNull();
  });
});

describe('readingMinutes', () => {
  it.each([
    ['nothing', '', 0],
    ['a word', 'bridge', 1],
    ['words', 'bridge '.repeat(2380), 10],
    ['words with marks inside', "don't-know 3.5 ".repeat(1190), 10],
    ['Arabic', 'جسر '.repeat(2380), 10],
    ['Chinese', '桥'.repeat(2600), 10],
    ['Japanese', 'はしの橋ハシ'.repeat(520), 12],
    ['Thai', 'ส'.repeat(2600), 10],
    ['Chinese with English words', `${'桥'.repeat(2600)}${' bridge'.repeat(238)}`, 11],
  ])('of %s', (_, text, minutes) => {
    expect(readingMinutes(text)).toBe(minutes);
  });
});

const model = resolve('../shared/model-article');
describe.skipIf(!existsSync(model))('the model article (skipped when it is not beside the project)', () => {
  it.each(['visit-1.html', 'visit-2.html'])('%s is detected and its metadata is right', (file) => {
    const document = parse(readFileSync(`${model}/${file}`, 'utf8'));
    const url = 'https://news.example/opinion/khamenei-arm-palestinians';
    expect(isArticle(document, url)).toBe(true);
    const read = readArticle(document, url);
    expect(read).toMatchObject({
      headline: document.querySelector('h1')?.textContent,
      deck: document.querySelector('.deck')?.textContent,
      author: ['Michael Segall'],
      publisher: 'JNS',
      inLanguage: 'en',
      readingMinutes: 6,
    });
  });
});
