import { useEffect, useRef } from 'preact/hooks';

/** Fields in which a number is a number. */
const TYPING = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

/**
 * Calls back with 1 to 9 when that key is pressed outside of fields and dialogs, by its place on the keyboard, for as
 * long as what uses it is shown.
 */
export function useNumberKeys(onNumber: (number: number) => void, isOn: boolean): void {
  const latest = useRef(onNumber);
  latest.current = onNumber;
  useEffect(() => {
    if (!isOn) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const number = numberOf(event);
      if (number === undefined || event.defaultPrevented || isTaken(event.target)) return;
      event.preventDefault();
      latest.current(number);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOn]);
}

type Key = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The number of a key, on the top row or on the keypad; undefined for any other, and with a modifier. */
export function numberOf({ code, ctrlKey, metaKey, altKey, shiftKey }: Key): number | undefined {
  if (ctrlKey || metaKey || altKey || shiftKey) return undefined;
  const [, number] = /^(?:Digit|Numpad)([1-9])$/.exec(code) ?? [];
  return number === undefined ? undefined : Number(number);
}

const isTaken = (target: EventTarget | null): boolean =>
  target instanceof Element && (target.matches(TYPING) || target.closest('dialog[open]') !== null);
