import { expect, it } from 'vitest';
import { numberOf } from '@/components/review/use-number-keys';

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

it.each([
  ['Digit1', {}, 1],
  ['Numpad9', {}, 9],
  ['Digit0', {}, undefined],
  ['KeyA', {}, undefined],
  ['Digit1', { ctrlKey: true }, undefined],
  ['Digit1', { altKey: true }, undefined],
  ['Digit1', { shiftKey: true }, undefined],
])('%s with %j rates %j', (code, modifiers, number) => {
  expect(numberOf({ ...plain, ...modifiers, code })).toBe(number);
});
