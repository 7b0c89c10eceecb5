import type { CDPSession, Page } from '@playwright/test';
import { until } from '../until.ts';

type Node = { nodeId: number; children?: Node[]; shadowRoots?: (Node & { shadowRootType?: string })[] };

/** What the extension shows over a page, in its closed shadow root: looked at by the debugger, used by real mouse and keys. */
export interface Floating {
  isShown(selector?: string): Promise<boolean>;
  shows(selector: string): Promise<void>;
  /** Waits until nothing (that matches) is shown any more. */
  goes(selector?: string): Promise<void>;
  /** Text or value of the first match; '' when there is none. */
  read(selector: string): Promise<string>;
  /** Names of what can be clicked, in order. */
  names(selector: string): Promise<string[]>;
  box(selector: string): Promise<{ x: number; y: number; width: number; height: number }>;
  /** Clicks the first match, or the one that has this name. */
  click(selector: string, name?: string): Promise<void>;
  fill(selector: string, text: string): Promise<void>;
  /** Name or tag of the element in it that has the keyboard; '' when it is elsewhere. */
  focused(): Promise<string>;
}

export async function floatingOf(page: Page): Promise<Floating> {
  const session = await page.context().newCDPSession(page);
  const inside = <T>(
    look: (root: ShadowRoot, selector: string, name: string) => T,
    selector = '',
    name = '',
  ) => withRoot(session, look, selector, name);

  const floating: Floating = {
    isShown: async (selector = '.floating') =>
      (await inside((root, css) => root.querySelector(css) !== null, selector)) ?? false,
    shows: (selector) => until(`${selector} is shown`, () => floating.isShown(selector)),
    goes: (selector) => until(`${selector} is gone`, async () => !(await floating.isShown(selector))),
    read: async (selector) =>
      (await inside((root, css) => {
        const found = root.querySelector(css);
        return found && 'value' in found ? String(found.value) : (found?.textContent ?? '');
      }, selector)) ?? '',
    names: async (selector) =>
      (await inside(
        (root, css) =>
          [...root.querySelectorAll(css)].map(
            (each) => each.getAttribute('aria-label') ?? (each.textContent ?? '').trim(),
          ),
        selector,
      )) ?? [],
    async box(selector) {
      const found = await inside(boxOf, selector);
      if (!found) throw new Error(`${selector} is not shown`);
      return found;
    },
    async click(selector, name) {
      let box = await inside(boxOf, selector, name ?? '');
      await until(`${selector} ${name ?? ''} is shown and stands still`, async () => {
        const before = JSON.stringify(box);
        box = await inside(boxOf, selector, name ?? '');
        return box !== undefined && before === JSON.stringify(box);
      });
      if (!box) throw new Error(`${selector} is gone`);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    },
    async fill(selector, text) {
      await floating.click(selector);
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
    },
    focused: async () =>
      (await inside((root) => {
        const { activeElement: active } = root;
        return active?.getAttribute('aria-label') ?? active?.textContent?.trim() ?? '';
      })) ?? '',
  };
  return floating;
}

const boxOf = (root: ShadowRoot, css: string, name: string) => {
  const named = (each: Element) =>
    !name || each.getAttribute('aria-label') === name || each.textContent?.trim() === name;
  const found = [...root.querySelectorAll(css)].find(named);
  found?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const box = found?.getBoundingClientRect();
  return box && { x: box.x, y: box.y, width: box.width, height: box.height };
};

/** Runs in the page with the closed root that stands beside `body`; undefined when there is none. */
async function withRoot<T>(
  session: CDPSession,
  look: (root: ShadowRoot, selector: string, name: string) => T,
  selector: string,
  name: string,
): Promise<T | undefined> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const html = (root as Node).children?.find((each) => each.children || each.shadowRoots);
  const host = html?.children?.find((each) => each.shadowRoots?.[0]?.shadowRootType === 'closed');
  const closed = host?.shadowRoots?.[0];
  if (!closed) return undefined;
  try {
    const { object } = await session.send('DOM.resolveNode', { nodeId: closed.nodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function (selector, name) { return (${look})(this, selector, name); }`,
      arguments: [{ value: selector }, { value: name }],
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } catch (error) {
    // The host goes while it is looked at.
    if (error instanceof Error && /node|context/i.test(error.message)) return undefined;
    throw error;
  }
}
