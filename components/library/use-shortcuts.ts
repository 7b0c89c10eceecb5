import { useEffect, useRef } from 'preact/hooks';
import { type Shortcut, shortcutOf } from './shortcuts';

/** How long a g waits for its second key, in milliseconds. */
const PREFIX = 1500;

/** Actions by shortcut; one that answers false leaves the key to the browser. */
export type Actions = { [S in Shortcut]?: () => unknown };

/** Listens for the page's shortcuts; in fields, and while a dialog is open, the keys are the reader's own. */
export function useShortcuts(actions: Actions, singleKeys: boolean): void {
  const latest = useRef({ actions, singleKeys });
  latest.current = { actions, singleKeys };
  useEffect(() => {
    let prefixed = Number.NEGATIVE_INFINITY;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTaken(event)) return;
      const meant = shortcutOf(event, event.timeStamp - prefixed < PREFIX, latest.current.singleKeys);
      prefixed = meant === 'prefix' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (!meant || meant === 'prefix') return;
      const act = latest.current.actions[meant];
      if (act && act() !== false) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

const TYPING = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

function isTaken({ target, code }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('dialog[open]')) return true;
  if (target.matches(TYPING) || target.closest('form')) return code !== 'Escape';
  // Arrows choose among radio buttons, which are one field.
  return target.matches('[type=radio]') && code.startsWith('Arrow');
}
