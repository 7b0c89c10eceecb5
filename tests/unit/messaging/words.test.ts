import { expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { word } from '@/lib/messaging/words';

test('a script whose extension is gone says what it said before, and throws nothing into the page', () => {
  browser.i18n.getMessage = (key: string) => `the words of ${key}`;
  expect(word('cardNote')).toBe('the words of cardNote');
  browser.i18n.getMessage = () => {
    throw new Error('Extension context invalidated.');
  };
  expect(word('cardNote')).toBe('the words of cardNote');
  expect(word('cardTags')).toBe('');
});
