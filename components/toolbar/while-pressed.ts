/** How long after a press the click may come that it makes, and how long a press may hold anything up, in milliseconds. */
const CLICK = 100;
const LONGEST = 1_000;

/**
 * Holds up what would move things under a pointer that is pressed in `root`: it would be let go on something else, and the click
 * come to nothing. What is given runs at once, or once the press is over, unless something else was given by then.
 */
export function whilePressed(root: EventTarget): { hold: (act: () => void) => void; undo: () => void } {
  let pressed: ReturnType<typeof setTimeout> | undefined;
  let waiting: (() => void) | undefined;
  const over = () => {
    pressed = undefined;
    const act = waiting;
    waiting = undefined;
    act?.();
  };
  const overIn = (ms: number) => {
    clearTimeout(pressed);
    pressed = setTimeout(over, ms);
  };
  const on = new AbortController();
  const listen = (name: string, ms: number, begins = false) =>
    root.addEventListener(name, () => (begins || pressed !== undefined) && overIn(ms), {
      signal: on.signal,
      capture: true,
    });
  listen('pointerdown', LONGEST, true);
  listen('pointerup', CLICK);
  listen('pointercancel', 0);
  // After what listens to the click.
  listen('click', 0);
  return {
    hold(act) {
      if (pressed === undefined) return act();
      waiting = act;
    },
    undo() {
      on.abort();
      clearTimeout(pressed);
    },
  };
}
