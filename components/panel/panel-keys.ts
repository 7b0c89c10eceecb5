/** What a key means in the panel. */
export type PanelKey = 'next' | 'previous' | 'first' | 'last' | 'go' | 'edit' | 'remove' | 'search' | 'leave';
type Key = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const named: Record<string, PanelKey> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  Enter: 'go',
  NumpadEnter: 'go',
  Delete: 'remove',
  F2: 'edit',
  Escape: 'leave',
};
const single: Record<string, PanelKey> = { KeyJ: 'next', KeyK: 'previous', KeyE: 'edit' };

/**
 * What a key means; letters by their place on the keyboard, so that they work on Arabic and Cyrillic layouts.
 * With `singleKeys` off only named keys mean something (https://www.w3.org/TR/WCAG22/#character-key-shortcuts).
 */
export function panelKey(key: Key, singleKeys: boolean): PanelKey | undefined {
  if (key.ctrlKey || key.metaKey || key.altKey) return undefined;
  // Where / is printed on another key, it may need Shift.
  if (key.key === '/' && singleKeys) return 'search';
  if (key.shiftKey) return undefined;
  if (Object.hasOwn(named, key.code)) return named[key.code];
  return singleKeys ? single[key.code] : undefined;
}

/** In a field, and on a button or link, these keys are the reader's own. */
export function isOwnKey(target: EventTarget | null, meant: PanelKey): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('form, dialog')) return true;
  if (target.matches('input:not([type=radio], [type=checkbox]), textarea, select')) return meant !== 'leave';
  return meant === 'go' && target.matches('button, a, summary');
}
