import { describe, expect, test } from 'vitest';
import { type WalkKey, walkKey } from '@/components/toolbar/walk-keys';

const pressed = (keys: string) => {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  return {
    key,
    code: /^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : key,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Cmd'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  };
};

describe('a key of the walk', () => {
  test.each<[string, WalkKey | undefined, WalkKey | undefined]>([
    ['ArrowDown', 'next', 'next'],
    ['ArrowUp', 'previous', 'previous'],
    ['ArrowRight', 'next', 'previous'],
    ['ArrowLeft', 'previous', 'next'],
    ['Shift+ArrowDown', 'extend', 'extend'],
    ['Shift+ArrowLeft', 'extendBack', 'extend'],
    ['Ctrl+ArrowRight', 'startOn', 'startBack'],
    ['Ctrl+Shift+ArrowLeft', 'endBack', 'endOn'],
    ['PageDown', 'nextParagraph', 'nextParagraph'],
    ['Shift+PageUp', 'extendParagraphBack', 'extendParagraphBack'],
    ['Home', 'first', 'first'],
    ['End', 'last', 'last'],
    ['Enter', 'mark', 'mark'],
    ['F3', 'again', 'again'],
    ['Shift+F3', 'againBack', 'againBack'],
    ['Ctrl+g', 'again', 'again'],
    ['Ctrl+Shift+g', 'againBack', 'againBack'],
    ['a', undefined, undefined],
    ['g', undefined, undefined],
    ['Backspace', undefined, undefined],
    ['Tab', undefined, undefined],
    ['Alt+ArrowLeft', undefined, undefined],
    ['Ctrl+PageDown', undefined, undefined],
    ['Cmd+ArrowLeft', undefined, undefined],
    ['Ctrl+Alt+ArrowRight', undefined, undefined],
  ])('%s means %s, and where words run from right to left %s', (keys, ltr, rtl) => {
    expect(walkKey(pressed(keys), { isRtl: false, isMac: false })).toBe(ltr);
    expect(walkKey(pressed(keys), { isRtl: true, isMac: false })).toBe(rtl);
  });

  test.each<[string, WalkKey | undefined]>([
    ['Alt+ArrowRight', 'startOn'],
    ['Alt+Shift+ArrowLeft', 'endBack'],
    ['Ctrl+ArrowRight', undefined],
    ['Cmd+g', 'again'],
  ])('on a Mac: %s means %s', (keys, meant) => {
    expect(walkKey(pressed(keys), { isRtl: false, isMac: true })).toBe(meant);
  });
});
