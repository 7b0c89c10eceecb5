/** What the pointer was pressed on last, by an event that it came with; held so that what the page takes away may go. */
export function lastPressed(): { note: (event: Event) => void; is: (target: EventTarget) => boolean } {
  let pressed: WeakRef<EventTarget> | undefined;
  return {
    note(event) {
      const [target] = event.composedPath();
      pressed = target && new WeakRef(target);
    },
    is: (target) => pressed?.deref() === target,
  };
}
