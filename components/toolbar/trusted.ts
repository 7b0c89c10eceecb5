const EVENTS = [
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'mousemove',
  'auxclick',
  'pointerdown',
  'pointermove',
  'pointerup',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
  'dragstart',
  'drag',
  'dragenter',
  'dragover',
  'dragleave',
  'drop',
  'dragend',
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'compositionstart',
  'compositionupdate',
  'compositionend',
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

const prevented = new WeakSet<Event>();

/** Whether the page forbade what a key does before it came to us. */
export const isPreventedByPage = (event: Event): boolean => prevented.has(event);

/** Lets only what the reader does into a shadow root, and nothing of it out to listeners of the page that wait further up; returns the undo. */
export function trusted(root: ShadowRoot, isReaders = ({ isTrusted }: Event) => isTrusted): () => void {
  const refuse = (event: Event) => {
    const isMeant = isReaders(event);
    if (isMeant && event.defaultPrevented) prevented.add(event);
    if (isMeant) return;
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
