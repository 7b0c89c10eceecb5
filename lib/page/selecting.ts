import { eachDocument, originOf } from '@/lib/page/frames';
import type { Page } from '@/lib/page/page';
import type { Point, Scene } from '@/lib/page/scene';
import { showToolbar } from '@/lib/page/scene-toolbar';
import { isOurs } from '@/lib/page/select-quietly';
import { selectedRange } from '@/lib/page/selected';
import { createHint } from '@/lib/page/shortcut-hint';

/** How long a selection stands before the toolbar comes, in milliseconds: by one click, by a double click that may become a triple one, by keys. */
const AFTER = { click: 20, multiple: 400, keys: 350 };

/** Shows the toolbar at what the reader selects, and closes what floats at a click elsewhere or with Escape. */
export function watchSelection(page: Page): void {
  const { document, window, signal, view, ports } = page;
  let timer: number | undefined;
  let isDown = false;
  let pointer: Point | undefined;

  const tell = (range: Range | undefined) => {
    if (!ports.open) return;
    const exact = range?.toString().replace(/\s+/g, ' ').trim().slice(0, 5_000);
    ports.send({ view: 'selection', ...(exact ? { exact } : {}) });
  };
  const hint = createHint(page);
  /** What the toolbar is offered for; undefined where it has no place. */
  const offered = (): Range | undefined => {
    const kind = page.shown()?.content.kind;
    if (isDown || (kind && kind !== 'toolbar' && kind !== 'hover')) return undefined;
    const range = selectedRange(document);
    return range?.toString().trim() && !isOurs(range) && isWanted(page) ? range : undefined;
  };
  const offer = async () => {
    tell(selectedRange(document));
    const keys = offered() && (await hint());
    const range = offered();
    if (range) showToolbar(page, range, pointer, keys);
    else if (page.shown()?.content.kind === 'toolbar') page.show(undefined);
  };
  const plan = (after: number) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void offer().catch(() => {}), after);
  };

  const listen = (document: Document, signal: AbortSignal) => {
    const options = { signal, capture: true };
    document.addEventListener(
      'pointerdown',
      (event) => {
        if (!event.isTrusted || view.owns(event)) return;
        isDown = true;
        window.clearTimeout(timer);
        const kind = page.shown()?.content.kind;
        // The ends of a passage are changed by selecting anew, and a lost one is attached so.
        if (kind && kind !== 'ends' && kind !== 'attach') page.show(undefined);
      },
      options,
    );
    const onUp = (event: PointerEvent) => {
      if (!event.isTrusted) return;
      isDown = false;
      if (view.owns(event)) return;
      const origin = originOf(document);
      pointer = { x: event.clientX + origin.x, y: event.clientY + origin.y };
    };
    document.addEventListener('pointerup', onUp, options);
    document.addEventListener('pointercancel', onUp, options);
    document.addEventListener(
      'mouseup',
      (event) => {
        if (!event.isTrusted || view.owns(event)) return;
        plan(event.detail > 1 ? AFTER.multiple : AFTER.click);
      },
      options,
    );
    document.addEventListener(
      'selectionchange',
      () => {
        if (isDown) return;
        const selected = selectedRange(page.document);
        // What floats took the keyboard and with it the selection: only the panel has to know.
        const isWalking = page.shown()?.content.kind === 'walk';
        if (view.hasFocus()) return selected || isWalking ? undefined : tell(undefined);
        // What a script selects is no wish of the reader's, unless the reader just did something.
        if (!selected || window.navigator.userActivation?.isActive !== false) plan(AFTER.keys);
      },
      options,
    );
    document.addEventListener(
      'keydown',
      (event) => {
        const shown = page.shown();
        if (!event.isTrusted || view.owns(event)) return;
        if (event.key === 'Escape') {
          if (!shown) return;
          shown.onClose();
          event.stopPropagation();
        } else if (isWayIn(event, document) && (hasWayIn(shown) || isOurs())) {
          if (view.takeFocus()) event.preventDefault();
        }
      },
      options,
    );
  };
  eachDocument(document, listen, signal);
  // The annotator comes because words were selected.
  if (document.hasFocus()) plan(AFTER.click);
}

const hasWayIn = (shown: Scene | undefined) =>
  shown !== undefined && ['toolbar', 'attach'].includes(shown.content.kind);

/** Tab from selected words leads to what floats beside them; from anything that has the focus it leads on as ever. */
function isWayIn({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent, document: Document): boolean {
  const isPlain = !shiftKey && !altKey && !ctrlKey && !metaKey;
  return key === 'Tab' && isPlain && (document.activeElement ?? document.body) === document.body;
}

function isWanted({ preferences, window, document }: Page): boolean {
  const { toolbarOnSelection, silentSites } = preferences();
  const { hostname } = window.location;
  const isSilent = silentSites.some((site) => hostname === site || hostname.endsWith(`.${site}`));
  return toolbarOnSelection && !isSilent && document.hasFocus();
}
