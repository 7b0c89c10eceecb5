import { execFile, spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { until } from '../until.ts';

const run = promisify(execFile);

/** An X screen of its own with a mouse and a keyboard: what the browser draws itself, its menus, is reached in no other way. */
export interface Screen {
  /** As DISPLAY names it. */
  readonly display: string;
  /** Clicks the right button at a point of the screen and waits for the menu. */
  openMenu(x: number, y: number): Promise<void>;
  /** Goes up from the end of the menu until an entry opens a submenu, and stands on its first entry. */
  openLastSubmenu(): Promise<void>;
  /** Presses keys one after the other, as xdotool names them. */
  press(...keys: string[]): Promise<void>;
  close(): void;
}

/** Starts Xvfb on the first display that is free. */
export async function openScreen(): Promise<Screen> {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1300x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const display = await new Promise<string>((done, failed) => {
    server.once('error', failed);
    server.stdout.once('data', (number: Buffer) => done(`:${String(number).trim()}`));
  });
  const xdotool = async (...args: string[]) =>
    (await run('xdotool', args, { env: { ...process.env, DISPLAY: display } })).stdout;
  // A menu is a window, too; there is nothing else to see it by.
  const windows = async () =>
    (await xdotool('search', '--onlyvisible', '--maxdepth', '1', '--name', '')).trim().split('\n').length;
  const more = async (before: number) => (await windows()) > before;
  return {
    display,
    async openMenu(x, y) {
      const before = await windows();
      await xdotool('mousemove', `${Math.round(x)}`, `${Math.round(y)}`, 'click', '3');
      await until('the menu opens', () => more(before));
    },
    async openLastSubmenu() {
      const before = await windows();
      // A menu is seen before it takes keys, and nothing tells when: one that came too early is pressed again.
      await until('the submenu opens', async () => {
        await xdotool('key', 'Up', 'Right');
        const deadline = Date.now() + 1_000;
        while (Date.now() < deadline && !(await more(before))) await setTimeout(50);
        return more(before);
      });
      await xdotool('key', 'Home');
    },
    async press(...keys) {
      await xdotool('key', ...keys);
    },
    close: () => void server.kill(),
  };
}
