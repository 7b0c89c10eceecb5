/** What a key can mean on this page. */
export type Shortcut =
  | 'next'
  | 'previous'
  | 'openInPage'
  | 'select'
  | 'search'
  | 'library'
  | 'desk'
  | 'bin'
  | 'remove'
  | 'back'
  | 'help';

type Key = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const single: Record<string, Shortcut> = {
  KeyJ: 'next',
  KeyK: 'previous',
  KeyO: 'openInPage',
  KeyX: 'select',
};
const named: Record<string, Shortcut> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Delete: 'remove',
  Escape: 'back',
};
const afterG: Record<string, Shortcut> = { KeyL: 'library', KeyD: 'desk', KeyB: 'bin' };

/**
 * What a key means; `prefixed` when the key before was a g. Letters go by their place on the keyboard, so that they
 * work on Arabic and Cyrillic layouts; `/` and `?` go by what is printed as well, because their place differs.
 * With `singleKeys` off only named keys mean something (https://www.w3.org/TR/WCAG22/#character-key-shortcuts).
 */
export function shortcutOf(
  key: Key,
  prefixed: boolean,
  singleKeys: boolean,
): Shortcut | 'prefix' | undefined {
  if (key.ctrlKey || key.metaKey || key.altKey) return undefined;
  if (Object.hasOwn(named, key.code)) return key.shiftKey ? undefined : named[key.code];
  if (!singleKeys) return undefined;
  if (key.key === '?' || (key.code === 'Slash' && key.shiftKey)) return 'help';
  if (key.key === '/' || key.code === 'Slash') return 'search';
  if (key.shiftKey) return undefined;
  if (prefixed && Object.hasOwn(afterG, key.code)) return afterG[key.code];
  if (key.code === 'KeyG') return 'prefix';
  return single[key.code];
}
