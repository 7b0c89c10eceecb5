import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { BUILDS, chromiumFlags, findChromium, HOSTS, needed } from '../browsers.ts';
import { selectedText } from '../selected-text.ts';
import { textPoints } from '../text-points.ts';
import { until } from '../until.ts';
import { pressShortcut } from './keys.ts';

// A popup and a panel are born as neither page nor tab; Playwright drives them when told to.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

declare const chrome: typeof import('wxt/browser').browser;

/** One running Chromium with the extension loaded, and what a reader can do in it. */
export interface Reader {
  readonly context: BrowserContext;
  /** The extension's id: the host of its pages. */
  readonly id: string;
  /** A new tab at the address. */
  open(url: string): Promise<Page>;
  /** A page of the extension in a tab of its own, such as `review.html`. */
  openOwn(path: string): Promise<Page>;
  /** A tab of the extension's own origin, for asking the extension API without waking the worker. */
  readonly desk: Page;
  workerRuns(): Promise<boolean>;
  startWorker(): Promise<void>;
  /** Stops the service worker as the browser does when it likes; the next event starts it again. */
  killWorker(): Promise<void>;
  /** The same until it stays ended: what it had begun, or what just happened, may start it again. */
  putWorkerToSleep(): Promise<void>;
  /** The real popup of the toolbar icon, on this page's tab. */
  openPopup(page: Page): Promise<Page>;
  /** The real side panel, opened from this page by its shortcut. */
  openPanel(page: Page): Promise<Page>;
  /** Presses the keys of one of the manifest's `commands`; throws when the browser has registered none. */
  press(page: Page, command: string): Promise<void>;
  /** Selects with the mouse, from the first place of `first` to the end of `last` (else of `first`). */
  select(page: Page, first: string, last?: string): Promise<void>;
  /** Has downloads saved in a folder, under the names they were given. */
  downloadTo(folder: string): Promise<void>;
  close(): Promise<void>;
  /** SIGKILL: nothing gets a chance to finish. */
  kill(): Promise<void>;
}

/** What does not come by then does not come, ms: a test fails there and not at its own end. */
const PATIENCE = 30_000;
/** When nothing started the worker for so long, nothing was under way that would, ms. */
const CALM = 150;

/**
 * Starts Chromium on a profile folder, and closes the welcome page of a first start; the same folder again is the same reader a day later. With an X `display` it has real windows there.
 */
export async function openReader(profile: string, extraFlags: string[] = [], display = ''): Promise<Reader> {
  const isFirstStart = !existsSync(join(profile, 'Default'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: needed(findChromium()),
    headless: !display && process.env.HEADED !== '1',
    ...(display ? { env: { ...process.env, DISPLAY: display } } : {}),
    viewport: null,
    args: [
      ...chromiumFlags(BUILDS.chromium),
      '--window-size=1280,900',
      `--host-resolver-rules=${HOSTS.map((host) => `MAP ${host} 127.0.0.1`).join(',')}`,
      ...extraFlags,
    ],
  });
  context.setDefaultTimeout(PATIENCE);
  const first = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(first.url()).host;
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('No browser to speak to');

  const surface = async (kind: 'popup' | 'sidepanel'): Promise<Page> => {
    const shown = () => context.pages().find((page) => page.url().includes(`//${id}/${kind}.html`));
    await until(`the ${kind} opens`, async () => shown() !== undefined);
    const page = shown();
    if (!page) throw new Error(`The ${kind} is gone`);
    return page;
  };

  // A page of the extension's own origin asks the browser what the worker could, without waking it.
  const desk = context.pages()[0] ?? (await context.newPage());
  await desk.goto(`chrome-extension://${id}/manifest.json`);
  const workers = await context.newCDPSession(desk);
  await workers.send('ServiceWorker.enable');
  if (isFirstStart) {
    // It comes to the front when it opens, and would take what the reader does by then.
    const welcome = () => context.pages().find((page) => page.url().endsWith('/welcome.html'));
    await until('the welcome page was opened', async () => welcome() !== undefined);
    await welcome()?.close();
  }

  const workerId = () =>
    desk.evaluate(
      async () => (await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] }))[0]?.contextId,
    );

  const reader: Reader = {
    context,
    id,
    desk,
    async open(url) {
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    openOwn: (path) => reader.open(`chrome-extension://${id}/${path}`),
    workerRuns: async () => (await workerId()) !== undefined,
    async startWorker() {
      await workers.send('ServiceWorker.startWorker', { scopeURL: `chrome-extension://${id}/` });
      await until('the worker runs', () => reader.workerRuns());
    },
    async killWorker() {
      const before = await workerId();
      if (before === undefined) return;
      await workers.send('ServiceWorker.stopAllWorkers');
      // An event may already have started the next one.
      await until('the worker is gone', async () => (await workerId()) !== before);
    },
    putWorkerToSleep: () =>
      until('the worker stays ended', async () => {
        await reader.killWorker();
        await new Promise((done) => setTimeout(done, CALM));
        return !(await reader.workerRuns());
      }),
    async openPopup(page) {
      await page.bringToFront();
      const tab = (await targets(browser)).find(
        (target) => target.type === 'tab' && target.url === page.url(),
      );
      if (!tab) throw new Error(`No tab shows ${page.url()}`);
      await browser.send('Extensions.triggerAction', { id, targetId: tab.targetId });
      return surface('popup');
    },
    async openPanel(page) {
      await reader.press(page, 'open-panel');
      return surface('sidepanel');
    },
    async press(page, command) {
      const commands = await desk.evaluate(() => chrome.commands.getAll());
      const shortcut = commands.find((each) => each.name === command)?.shortcut;
      if (!shortcut) throw new Error(`No keys for ${command} in ${JSON.stringify(commands)}`);
      await page.bringToFront();
      const session = await context.newCDPSession(page);
      await pressShortcut(session, shortcut);
      await session.detach();
    },
    async select(page, start, end = start) {
      const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
      // A panel that has just opened still narrows the page, and the words move away under the mouse.
      for (let tries = 0; tries < 3; tries++) {
        const { from, to, backwards } = await page.evaluate(textPoints, [start, end] as const);
        const [down, up] = backwards ? [to, from] : [from, to];
        await page.mouse.move(down.x, down.y);
        await page.mouse.down();
        await page.mouse.move(up.x, up.y, { steps: 4 });
        await page.mouse.up();
        const got = flat(await page.evaluate(selectedText));
        if (got.startsWith(flat(start)) && got.endsWith(flat(end))) return;
        // A drag that starts on selected words would move them.
        await page.evaluate(() => getSelection()?.removeAllRanges());
        await page.waitForTimeout(300);
      }
      throw new Error(`Not selected: ${start}`);
    },
    async downloadTo(folder) {
      await browser.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    },
    close: () => context.close(),
    async kill() {
      const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
      const pid = processInfo.find((each) => each.type === 'browser')?.id;
      if (!pid) throw new Error('The browser did not tell its process');
      const closed = context.waitForEvent('close');
      process.kill(pid, 'SIGKILL');
      await closed;
    },
  };
  return reader;
}

/** Every target the browser has, popups, panels and tabs among them. */
async function targets(browser: CDPSession) {
  return (await browser.send('Target.getTargets', { filter: [{}] })).targetInfos;
}
