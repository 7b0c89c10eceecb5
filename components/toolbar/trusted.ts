const EVENTS = [
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointermove',
  'pointerup',
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'change',
  'submit',
  'focusin',
  'focusout',
  'copy',
  'cut',
  'paste',
  'wheel',
  'contextmenu',
];

/** Lets only what the reader does into a shadow root, and nothing of it out to listeners of the page that wait further up; returns the undo. */
export function trusted(root: ShadowRoot): () => void {
  const refuse = (event: Event) => {
    if (event.isTrusted) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  const keep = (event: Event) => event.stopPropagation();
  for (const name of EVENTS) {
    root.addEventListener(name, refuse, { capture: true });
    root.addEventListener(name, keep);
  }
  return () => {
    for (const name of EVENTS) {
      root.removeEventListener(name, refuse, { capture: true });
      root.removeEventListener(name, keep);
    }
  };
}
