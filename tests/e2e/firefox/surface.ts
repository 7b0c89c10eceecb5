import type { Page } from 'puppeteer-core';
import { until } from '../until.ts';
import { type BROWSER_OF, clickIn, type InBrowserWindow, pressKeys } from './chrome-scope.ts';

declare const browser: {
  extension: { getViews(query: { type: 'popup' | 'sidebar' }): { document: Document; location: Location }[] };
};

/** The real sidebar or popup: read through the extension's own views, used by real mouse and keys. */
export interface Surface {
  /** Everything it shows, as text. */
  text(): Promise<string>;
  /** How many elements match the CSS selector. */
  count(selector: string): Promise<number>;
  /** The value or text of the first match; '' when there is none. */
  read(selector: string): Promise<string>;
  /** Waits for the element and clicks its middle. */
  click(selector: string): Promise<void>;
  /** Clicks into a field, replaces what is there, and types. */
  fill(selector: string, text: string): Promise<void>;
  /** Waits until the text is shown. */
  shows(text: string): Promise<void>;
  /** Whether it is still open. */
  isOpen(): Promise<boolean>;
}

/** Waits until the surface is there and has loaded; `desk` is any tab of the extension. */
export async function openSurface(
  desk: Page,
  window: InBrowserWindow,
  type: keyof typeof BROWSER_OF,
): Promise<Surface> {
  const view = <T>(
    read: (document: Document, selector: string) => T,
    selector = '',
  ): Promise<T | undefined> => withView(desk, type, read, selector);
  await until(
    `the ${type} opens`,
    async () => (await view((document) => document.readyState)) === 'complete',
  );

  const surface: Surface = {
    text: async () => (await view((document) => document.body.innerText)) ?? '',
    count: async (selector) =>
      (await view((document, css) => document.querySelectorAll(css).length, selector)) ?? 0,
    read: async (selector) =>
      (await view((document, css) => {
        const found = document.querySelector(css);
        return found && 'value' in found ? String(found.value) : (found?.textContent ?? '');
      }, selector)) ?? '',
    async click(selector) {
      await until(`${selector} is in the ${type}`, async () => (await surface.count(selector)) > 0);
      const point = await view((document, css) => {
        const found = document.querySelector(css);
        found?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const box = found?.getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }, selector);
      if (!point) throw new Error(`${selector} is gone`);
      await clickIn(window, type, point);
    },
    async fill(selector, text) {
      await surface.click(selector);
      await until(`${selector} has the focus`, async () =>
        Boolean(await view((document, css) => document.activeElement?.matches(css), selector)),
      );
      await pressKeys(window, ['Ctrl', 'a']);
      for (const key of text) await pressKeys(window, [key]);
      await until(`${selector} holds the text`, async () => (await surface.read(selector)) === text);
    },
    shows: (text) => until(`the ${type} shows ${text}`, async () => (await surface.text()).includes(text)),
    isOpen: async () => (await view(() => true)) ?? false,
  };
  return surface;
}

/** Reads a view's document; undefined when the view is not open. The window itself does not cross BiDi, so it is wrapped. */
async function withView<T>(
  desk: Page,
  type: keyof typeof BROWSER_OF,
  read: (document: Document, selector: string) => T,
  selector: string,
): Promise<T | undefined> {
  const holder = await desk.evaluateHandle((kind) => {
    const name = kind === 'popup' ? '/popup.html' : '/sidepanel.html';
    return {
      view: browser.extension.getViews({ type: kind }).find((each) => each.location.pathname === name),
    };
  }, type);
  try {
    const source = `(holder, selector) => holder.view && (${read})(holder.view.document, selector)`;
    return await holder.evaluate(parse<T>(source), selector);
  } finally {
    await holder.dispose();
  }
}

/** Puppeteer sends a function by its source; this makes one from source without running anything here. */
function parse<T>(source: string): (holder: object, selector: string) => T | undefined {
  const stand = (): undefined => undefined;
  return Object.assign(stand, { toString: () => source });
}
