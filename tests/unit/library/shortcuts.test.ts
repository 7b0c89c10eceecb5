import { expect, it } from 'vitest';
import { shortcutOf } from '@/components/library/shortcuts';

const key = (code: string, printed: string, held: { shiftKey?: boolean; ctrlKey?: boolean } = {}) => ({
  code,
  key: printed,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

it.each([
  ['j', key('KeyJ', 'j'), 'next'],
  ['j on an Arabic keyboard', key('KeyJ', 'ت'), 'next'],
  ['arrow down', key('ArrowDown', 'ArrowDown'), 'next'],
  ['/', key('Slash', '/'), 'search'],
  ['/ on a German keyboard', key('Digit7', '/', { shiftKey: true }), 'search'],
  ['?', key('Slash', '?', { shiftKey: true }), 'help'],
  ['? on a German keyboard', key('Minus', '?', { shiftKey: true }), 'help'],
  ['g', key('KeyG', 'g'), 'prefix'],
  ['l alone', key('KeyL', 'l'), undefined],
  ['Delete', key('Delete', 'Delete'), 'remove'],
  ['Ctrl+K, which is the browser’s', key('KeyK', 'k', { ctrlKey: true }), undefined],
])('%s', (_title, pressed, meant) => {
  expect(shortcutOf(pressed, false, true)).toBe(meant);
});

it('g then l is the library, g then b the bin', () => {
  expect(shortcutOf(key('KeyL', 'l'), true, true)).toBe('library');
  expect(shortcutOf(key('KeyB', 'b'), true, true)).toBe('bin');
});

it('with single keys off, letters mean nothing and named keys go on', () => {
  expect(shortcutOf(key('KeyJ', 'j'), false, false)).toBeUndefined();
  expect(shortcutOf(key('Slash', '/'), false, false)).toBeUndefined();
  expect(shortcutOf(key('ArrowDown', 'ArrowDown'), false, false)).toBe('next');
});
