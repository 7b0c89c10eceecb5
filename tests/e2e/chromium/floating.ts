import type { CDPSession, Page } from '@playwright/test';
import { settled, until } from '../until.ts';

/**
 * What Sourcemark shows in a page. It stands in a closed shadow root, so it is found as a screen reader finds it, in the
 * accessibility tree, and used by mouse and keyboard.
 */
export interface Floating {
  /** Waits for the button (or what has one of these roles) of that name and clicks it. */
  click(name: string | RegExp, role?: string): Promise<void>;
  /** Types into the field of that name, after what is there is selected. */
  fill(name: string, text: string): Promise<void>;
  /** Names of what is shown now with that role. */
  names(role: string): Promise<string[]>;
  /** Waits until the button (or what has one of these roles) of that name is there. */
  shown(name: string | RegExp, role?: string): Promise<void>;
  /** Waits until nothing of that name is shown any more. */
  gone(name: string, role?: string): Promise<void>;
}

/** The floating surface of this page. */
export async function floating(page: Page): Promise<Floating> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const find = async (role: string, name: string | RegExp) =>
    (await nodes(session)).find(
      (node) =>
        role.split(' ').includes(node.role) &&
        (typeof name === 'string' ? node.name === name : name.test(node.name)),
    )?.backendNodeId;

  const surface: Floating = {
    shown: (name, role = 'button') =>
      until(`${role} "${name}" is shown`, async () => (await find(role, name)) !== undefined),
    async click(name, role = 'button') {
      const { x, y } = await settled(`${role} "${name}" stands still`, async () => {
        const node = await find(role, name);
        return node === undefined ? undefined : middle(session, node).catch(() => undefined);
      });
      await page.mouse.click(x, y);
    },
    async fill(name, text) {
      await surface.click(name, 'textbox combobox searchbox');
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(text);
    },
    names: async (role) =>
      (await nodes(session)).filter((node) => node.role === role).map((node) => node.name),
    gone: (name, role = 'button') =>
      until(`${role} "${name}" is gone`, async () => (await find(role, name)) === undefined),
  };
  return surface;
}

async function nodes(session: CDPSession) {
  const tree = await session.send('Accessibility.getFullAXTree');
  return tree.nodes.map((node) => ({
    role: String(node.role?.value ?? ''),
    name: String(node.name?.value ?? ''),
    backendNodeId: node.backendDOMNodeId,
  }));
}

async function middle(session: CDPSession, backendNodeId: number) {
  await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  const { quads } = await session.send('DOM.getContentQuads', { backendNodeId });
  const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = quads[0] ?? [];
  return { x: (x1 + x3) / 2, y: (y1 + y3) / 2 };
}
