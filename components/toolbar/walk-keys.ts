import type { WalkMove } from '@/lib/page/walk-moves';

/** What a key means while the reader walks over the text; the search goes on with `again`. */
export type WalkKey = WalkMove | 'mark' | 'again' | 'againBack';
type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const plain: Record<string, WalkKey> = {
  on: 'next',
  back: 'previous',
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'nextParagraph',
  PageUp: 'previousParagraph',
  Home: 'first',
  End: 'last',
  Enter: 'mark',
  F3: 'again',
};
const withShift: Record<string, WalkKey> = {
  on: 'extend',
  back: 'extendBack',
  ArrowDown: 'extend',
  ArrowUp: 'extendBack',
  PageDown: 'extendParagraph',
  PageUp: 'extendParagraphBack',
  F3: 'againBack',
};
const byWord: Record<string, WalkKey> = { on: 'startOn', back: 'startBack' };
const byWordWithShift: Record<string, WalkKey> = { on: 'endOn', back: 'endBack' };

/**
 * What a key means, sideways as the words run. Words are what Ctrl and arrows go by when text is selected, or Option on a Mac,
 * where Ctrl and arrows change the desktop.
 */
export function walkKey(key: Key, { isRtl, isMac }: { isRtl: boolean; isMac: boolean }): WalkKey | undefined {
  const { ctrlKey, metaKey, altKey, shiftKey } = key;
  if (key.code === 'KeyG' && (isMac ? metaKey : ctrlKey) && !altKey) return shiftKey ? 'againBack' : 'again';
  if (metaKey || (isMac ? ctrlKey : altKey)) return undefined;
  const sideways = { ArrowRight: isRtl ? 'back' : 'on', ArrowLeft: isRtl ? 'on' : 'back' }[key.key];
  const words = isMac ? altKey : ctrlKey;
  const table = words ? (shiftKey ? byWordWithShift : byWord) : shiftKey ? withShift : plain;
  const name = sideways ?? key.key;
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
