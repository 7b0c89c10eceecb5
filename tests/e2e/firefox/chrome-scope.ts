import * as v from 'valibot';
import type { Bidi } from './bidi.ts';

const Tree = v.object({ contexts: v.array(v.object({ context: v.string(), url: v.string() })) });
const Answer = v.object({ result: v.object({ value: v.optional(v.unknown()) }) });

/** Runs an expression in the browser's own window, where toolbars, menus and shortcuts live. */
export type InBrowserWindow = (expression: string) => Promise<unknown>;

/** Needs --remote-allow-system-access; https://firefox-source-docs.mozilla.org/remote/ names the moz:scope of BiDi. */
export async function browserWindow(send: Bidi): Promise<InBrowserWindow> {
  const tree = v.parse(Tree, await send('browsingContext.getTree', { 'moz:scope': 'chrome' }));
  const context = tree.contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context;
  if (!context) throw new Error('No browser window');
  return async (expression) => {
    const answer = await send('script.evaluate', { expression, target: { context }, awaitPromise: true });
    return v.parse(Answer, answer).result.value;
  };
}

/** The <browser> element that shows a surface, as an expression for the browser's window. */
export const BROWSER_OF = {
  sidebar: "SidebarController.browser.contentDocument?.getElementById('webext-panels-browser')",
  popup: "document.querySelector('.webextension-popup-browser')",
};

/**
 * Takes the focus from the page to the window round it. A key that is made here and goes to a page's process does not come
 * back to the shortcuts as one from a real keyboard does.
 */
export const focusWindow = (window: InBrowserWindow): Promise<unknown> =>
  window('Services.focus.clearFocus(window)');

/** Presses keys where the focus is, as the keyboard would: `['Alt', 'Shift', 'H']`; the last goes up first. */
export async function pressKeys(window: InBrowserWindow, keys: readonly string[]): Promise<void> {
  await window(`(() => {
    const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    if (!processor.beginInputTransactionForTests(window)) throw new Error('The keyboard is taken');
    const codes = { ' ': [32, 'Space'], Alt: [18, 'AltLeft'], Shift: [16, 'ShiftLeft'], Ctrl: [17, 'ControlLeft'], MacCtrl: [17, 'ControlLeft'] };
    const events = ${JSON.stringify(keys)}.map((name) => {
      const letter = /^[A-Za-z0-9]$/.test(name) ? name.toUpperCase() : '';
      const [keyCode, code] = codes[name] ?? [letter ? letter.charCodeAt(0) : (KeyEvent['DOM_VK_' + name.toUpperCase()] ?? 0), letter ? (/[0-9]/.test(letter) ? 'Digit' : 'Key') + letter : name];
      return new KeyboardEvent('', { key: name === 'Ctrl' || name === 'MacCtrl' ? 'Control' : name, code, keyCode });
    });
    for (const event of events) processor.keydown(event);
    for (const event of events.reverse()) processor.keyup(event);
  })()`);
}

/** Clicks with the mouse at a point of a surface, in that document's CSS pixels. */
export async function clickIn(
  window: InBrowserWindow,
  surface: keyof typeof BROWSER_OF,
  { x, y }: { x: number; y: number },
): Promise<void> {
  await window(`(() => {
    const browser = ${BROWSER_OF[surface]};
    const box = browser.getBoundingClientRect();
    const around = browser.ownerDocument.defaultView;
    for (const [type, buttons] of [['mousemove', 0], ['mousedown', 1], ['mouseup', 0]])
      around.synthesizeMouseEvent(type, box.x + ${x}, box.y + ${y}, { button: 0, buttons, clickCount: 1, inputSource: 1 });
  })()`);
}
