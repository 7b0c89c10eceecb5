import { useState } from 'preact/hooks';

/** Arrow keys, Home and End among the buttons of a toolbar: https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/ */
export function useRoving(count: number) {
  const [at, setAt] = useState(0);
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    const to = { [forward]: at + 1, [back]: at - 1, Home: 0, End: count - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + count) % count;
    setAt(next);
    event.currentTarget.querySelectorAll<HTMLElement>('[data-roving]')[next]?.focus();
  };
  /** For the button at this place: one of them is in the order of Tab. */
  const item = (place: number) => ({
    'data-roving': '',
    tabIndex: place === at ? 0 : -1,
    onFocus: () => setAt(place),
  });
  return { onKeyDown, item };
}
