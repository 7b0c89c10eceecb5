// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { hasSelectedWords } from '@/entrypoints/page-check/selection';

test.each([
  ['words in the page', '<p id="from">The river rose</p>', true],
  ['words in an editor', '<div contenteditable><p id="from">The river rose</p></div>', false],
])('%s', (_, html, wanted) => {
  document.body.innerHTML = html;
  const text = document.getElementById('from')?.firstChild;
  if (!text) throw new Error('no text');
  document.getSelection()?.setBaseAndExtent(text, 0, text, 5);
  expect(hasSelectedWords(document)).toBe(wanted);
});

test('nothing selected', () => {
  document.getSelection()?.removeAllRanges();
  expect(hasSelectedWords(document)).toBe(false);
});

test('a field that is typed in while words stand selected', () => {
  document.body.innerHTML = '<p id="from">The river rose</p><textarea></textarea>';
  const text = document.getElementById('from')?.firstChild;
  if (text) document.getSelection()?.setBaseAndExtent(text, 0, text, 5);
  document.querySelector('textarea')?.focus();
  expect(hasSelectedWords(document)).toBe(false);
});
