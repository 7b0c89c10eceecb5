import { render } from 'preact';
import { Floating } from '@/components/toolbar/floating';
import { isWriting } from '@/components/toolbar/is-writing';
import { removeLeftBehind } from '@/components/toolbar/left-behind';
import { NoticeBar } from '@/components/toolbar/notice-bar';
import style from '@/components/toolbar/surface.css?inline';
import { trusted } from '@/components/toolbar/trusted';
import { whilePressed } from '@/components/toolbar/while-pressed';
import { word } from '@/lib/messaging/words';
import type { Notice, Scene, View } from '@/lib/page/scene';

type Dress = Parameters<View['dress']>[0];

/** A document that is no HTML (a drawing, a feed) makes elements of its own language when it is not told. */
const XHTML = 'http://www.w3.org/1999/xhtml';

/** What the keyboard comes to first, the likeliest first. */
const WAYS_IN = ['.floating [data-first]', '.floating [tabindex="0"], .floating button', '.notice .button'];

/** Beside `body`; but a modal dialog of the page makes all that is not in it inert, the top layer too. */
const home = (document: Document): Element =>
  [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement;

/**
 * What floats over a page, in a closed shadow root whose host stands beside `body` and only while something is shown: the page
 * neither styles it nor reads what is in it.
 */
export function createSurface(document: Document): View {
  removeLeftBehind(document);
  const host = document.createElementNS(XHTML, 'div');
  const root = host.attachShadow({ mode: 'closed' });
  const view = document.defaultView ?? globalThis.window;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const place = root.appendChild(document.createElementNS(XHTML, 'div'));
  place.className = 'surface';
  place.lang = word('interfaceLanguage');
  place.dir = word('interfaceDirection');
  const undo = trusted(root);
  const presses = whilePressed(root);
  let scene: Scene | undefined;
  let notice: Notice | undefined;
  let colourNames: Dress['colourNames'] = {};
  let before: Element | null = null;
  let disposed = false;

  const draw = () => {
    const wanted = !disposed && (scene !== undefined || notice !== undefined);
    if (wanted && host.parentNode !== home(document)) open();
    render(
      wanted ? (
        <>
          {scene && <Floating key={scene.key} scene={scene} colourNames={colourNames} />}
          {notice && <NoticeBar notice={notice} />}
        </>
      ) : null,
      place,
    );
    if (!wanted) host.remove();
  };
  const open = () => {
    // The top layer: above whatever the page stacks, and not moved by a page that transforms its root.
    host.popover = 'manual';
    home(document).append(host);
    host.showPopover();
  };

  return {
    show(next) {
      const hadFocus = root.activeElement !== null;
      if (next?.focus && !hadFocus && !(scene && before)) before = document.activeElement;
      const isOther = next?.key !== scene?.key;
      scene = next;
      // What is saved or comes from elsewhere changes the same thing: what the reader presses in it stays where it is.
      if (isOther) draw();
      else presses.hold(draw);
      if (!hadFocus || !isOther || next?.focus) return;
      // Escape gives the keyboard back to where it was.
      if (before instanceof view.HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      before = null;
    },
    notice(next) {
      notice = next;
      draw();
    },
    dress(preferences) {
      colourNames = preferences.colourNames;
      if (preferences.theme === 'system') delete place.dataset.theme;
      else place.dataset.theme = preferences.theme;
      if (host.isConnected) draw();
    },
    owns: (event) => event.composedPath().includes(host) || event.target === host,
    hasFocus: () => root.activeElement !== null,
    takeFocus() {
      const first = WAYS_IN.map((way) => root.querySelector<HTMLElement>(way)).find((found) => found);
      first?.focus();
      return first !== undefined;
    },
    dispose(farewell) {
      const close = () => {
        disposed = true;
        draw();
        undo();
        presses.undo();
      };
      if (!farewell || !isWriting(root.activeElement)) return close();
      if (scene) scene = { ...scene, onClose: close };
      notice = { text: farewell, onDismiss: close };
      draw();
    },
  };
}
