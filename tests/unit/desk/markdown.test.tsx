// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Markdown } from '@/components/review/markdown';
import { show } from '../components/screen';

describe('a rationale is drawn from its Markdown', () => {
  it.each([
    ['emphasis', 'so **much**', 'p > strong', 'much'],
    ['a list', '- one\n- two', 'ul > li:last-child', 'two'],
    ['a quotation', '> said so', 'blockquote', 'said so'],
    ['a heading below those of the page', '# Why', 'h4', 'Why'],
    ['a table', '|a|b|\n|-|-|\n|1|2|', 'tbody td:last-child', '2'],
    ['a link to a page', '[there](https://a.example/x)', 'a[href="https://a.example/x"]', 'there'],
    ['characters written as references', 'a &amp; b &#x41;', 'p', 'a & b A'],
  ])('%s', (_title, text, selector, words) => {
    expect(show(<Markdown text={text} />).one(selector).textContent).toBe(words);
  });

  it.each([
    ['markup', '<script>alert(1)</script><b onclick="x()">b</b>', 'script, b'],
    ['an image', '![i](https://a.example/i.png)', 'img'],
    ['a link that runs code', '[l](javascript:alert(1))', 'a'],
    ['a link in disguise', '[l](\u0001javascript:alert(1))', 'a'],
    ['a link to data', '[l](data:text/html,x)', 'a'],
    ['a link to this extension', '[l](chrome-extension://abc/x.html)', 'a'],
  ])('%s is no element', (_title, text, never) => {
    const shown = show(<Markdown text={text} />);
    expect(shown.all(never)).toEqual([]);
    expect(shown.text()).not.toBe('');
  });

  it('a text too long to be parsed is shown as it is written', () => {
    const text = '*a* '.repeat(60_000);
    expect(show(<Markdown text={text} />).text()).toBe(text);
  });
});
