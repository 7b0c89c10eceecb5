import { hit } from '@/lib/highlighting/hit';
import { hitWords } from '@/lib/highlighting/hit-words';
import { boxesOf } from '@/lib/page/boxes';
import { eachDocument, originOf } from '@/lib/page/frames';
import { lastPressed } from '@/lib/page/last-pressed';
import type { Page } from '@/lib/page/page';
import { showCard } from '@/lib/page/scene-card';
import { selectedRange } from '@/lib/page/selected';

/** How long the pointer rests before a note is shown, in milliseconds; and how long it may take on its way to the note. */
const REST = 300;
const LEAVE = 350;
const ACTIVE = 'a[href],button,input,select,textarea,label,summary,video,audio,[role="button"],[role="link"]';

/** Shows a mark's note where the pointer rests, and its card at a click. */
export function watchPointer(page: Page): void {
  const { document, window, signal, marks, painter, view } = page;
  let here = document;
  let timer: number | undefined;
  let x = -1;
  let y = -1;
  let hovered: string | undefined;
  const pressed = lastPressed();

  const idsAt = () => (marks.all().length > 0 ? hit(here, painter, x, y) : []);
  // Within a shadow root the target is its host.
  const isOnActive = (event: Event) => {
    const [target] = event.composedPath();
    return isElement(target) && target.closest(ACTIVE) !== null;
  };
  const take = (event: MouseEvent, document: Document) => {
    ({ clientX: x, clientY: y } = event);
    here = document;
  };
  const pointer = () => {
    const origin = originOf(here);
    return { x: x + origin.x, y: y + origin.y };
  };
  const isHover = () => page.shown()?.content.kind === 'hover';

  const leave = () => {
    hovered = undefined;
    if (isHover()) page.show(undefined);
  };
  const rest = (onActive: boolean) => {
    painter.repair();
    if (page.shown() && !isHover()) return;
    const ids = idsAt();
    const id = ids[0];
    if (id === hovered) return;
    const placed = id ? marks.get(id) : undefined;
    const note = placed?.mark.note;
    // On a link a click follows it, so the way to the card has to be shown.
    if (!id || !placed?.range || !(note || onActive)) return leave();
    const { range } = placed;
    hovered = id;
    page.show({
      key: `hover:${id}`,
      boxes: () => boxesOf(range),
      pointer: pointer(),
      focus: false,
      onClose: leave,
      content: { kind: 'hover', ...(note ? { note } : {}), onOpen: () => showCard(page, ids) },
    });
  };

  const listen = (document: Document, signal: AbortSignal) => {
    const options = { signal, capture: true, passive: true };
    document.addEventListener(
      'pointermove',
      (event) => {
        if (!event.isTrusted || event.pointerType === 'touch') return;
        window.clearTimeout(timer);
        if (view.owns(event) || event.buttons !== 0) return;
        take(event, document);
        const onActive = isOnActive(event);
        timer = window.setTimeout(() => rest(onActive), hovered ? LEAVE : REST);
      },
      options,
    );
    document.addEventListener('scroll', () => isHover() && leave(), options);
    document.addEventListener('pointerdown', pressed.note, options);
    document.addEventListener(
      'click',
      (event) => {
        if (!event.isTrusted || event.button !== 0 || event.detail > 1 || view.owns(event)) return;
        // The reader selects words there, marked ones as well.
        if (page.shown()?.content.kind === 'attach') return;
        const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
        if (!isPlain || selectedRange(document) || (isOnActive(event) && !event.altKey)) return;
        take(event, document);
        painter.repair();
        const [target] = event.composedPath();
        // Where it was pressed elsewhere than let go, a click comes to what holds both.
        const ids = isElement(target) && pressed.is(target) ? hitWords(target, painter, x, y) : idsAt();
        if (ids.length === 0) return;
        if (event.altKey) event.preventDefault();
        window.clearTimeout(timer);
        hovered = undefined;
        showCard(page, ids);
      },
      { signal, capture: true },
    );
  };
  eachDocument(document, listen, signal);
}

// Of any window.
const isElement = (target?: EventTarget): target is Element => target !== undefined && 'closest' in target;
