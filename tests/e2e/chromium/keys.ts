import type { CDPSession } from '@playwright/test';

// https://chromedevtools.github.io/devtools-protocol/tot/Input/#method-dispatchKeyEvent
const MODIFIERS: Record<string, number> = { Alt: 1, Ctrl: 2, MacCtrl: 2, Command: 4, Shift: 8 };

/**
 * Presses a shortcut as `commands.getAll` writes it (`Alt+Shift+H`) in the way that reaches `commands`: an ordinary
 * page.keyboard.press does not. Letters and digits only.
 */
export async function pressShortcut(session: CDPSession, shortcut: string): Promise<void> {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  if (!/^[A-Z0-9]$/.test(key)) throw new Error(`Cannot press ${shortcut}`);
  const code = key.charCodeAt(0);
  const event = {
    modifiers: parts.slice(0, -1).reduce((sum, part) => sum + (MODIFIERS[part] ?? 0), 0),
    key,
    code: /\d/.test(key) ? `Digit${key}` : `Key${key}`,
    windowsVirtualKeyCode: code,
    nativeVirtualKeyCode: code,
  };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
}
