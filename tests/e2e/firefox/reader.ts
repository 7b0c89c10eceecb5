import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { BUILDS, findFirefox, HOSTS, needed } from '../browsers.ts';
import { textPoints } from '../text-points.ts';
import { until } from '../until.ts';
import { type Addon, addonOf } from './addon.ts';
import { bidiOf } from './bidi.ts';
import { browserWindow, focusWindow, pressKeys } from './chrome-scope.ts';
import { type Floating, floating } from './floating.ts';
import { openSurface, type Surface } from './surface.ts';

declare const browser: typeof import('wxt/browser').browser;

const UUID = '5b7d1a52-6c1f-4e0b-9b1c-0d6f2c9e4a10';

/** One running Firefox with the extension installed, and what a reader can do in it. */
export interface Reader {
  /** A tab of the extension's own origin, for asking the extension API; another one after `openDesk`. */
  readonly desk: Page;
  /** Opens that tab again, after the extension was switched off or loaded anew. */
  openDesk(): Promise<void>;
  /** The extension, as the browser manages it. */
  readonly addon: Addon;
  /** The folder that downloads go to. */
  readonly downloads: string;
  /** A new tab at the address. */
  open(url: string): Promise<Page>;
  /** A page of the extension in a tab of its own, such as `review.html`. */
  openOwn(path: string): Promise<Page>;
  /** The real popup of the toolbar button, on this page's tab. */
  openPopup(page: Page): Promise<Surface>;
  /** The real sidebar, opened from this page by its shortcut. */
  openPanel(page: Page): Promise<Surface>;
  /** Presses the keys of one of the manifest's `commands`; throws when the browser has registered none. */
  press(page: Page, command: string): Promise<void>;
  /** Selects with the mouse, from the first place of `first` to the end of `last` (else of `first`). */
  select(page: Page, first: string, last?: string): Promise<void>;
  /** What Sourcemark shows in this page. */
  floating(page: Page): Promise<Floating>;
  /** Closes every tab but the desk, the popup and the sidebar. */
  closeAll(): Promise<void>;
  close(): Promise<void>;
  /** SIGKILL: nothing gets a chance to finish. */
  kill(): Promise<void>;
}

/** Starts Firefox on a profile folder and closes the welcome page; the same folder again is the same reader a day later. */
export async function openReader(profile: string): Promise<Reader> {
  const extension = geckoId();
  const downloads = join(profile, 'downloads');
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath: needed(await findFirefox()),
    headless: process.env.HEADED !== '1',
    userDataDir: profile,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      // Fixed, so that the pages and the database are the same after a restart.
      'extensions.webextensions.uuids': JSON.stringify({ [extension]: UUID }),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'devtools.jsonview.enabled': false,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.alwaysOpenPanel': false,
      'network.dns.localDomains': HOSTS.join(','),
    },
  });
  await firefox.installExtension(BUILDS.firefox);
  const send = bidiOf(firefox);
  const window = await browserWindow(send);
  const own = (path: string) => `moz-extension://${UUID}/${path}`;
  const sitDown = async (page: Page) => {
    await page.goto(own('manifest.json'), { waitUntil: [] });
    await page.waitForFunction(() => 'browser' in globalThis);
    return page;
  };
  let desk = await sitDown((await firefox.pages())[0] ?? (await firefox.newPage()));
  // It comes to the front when it opens, and would take what the reader does by then.
  await until('the welcome page was opened', () =>
    desk.evaluate(async () =>
      (await browser.tabs.query({ status: 'complete' })).some(({ url }) => url?.endsWith('/welcome.html')),
    ),
  );

  const reader: Reader = {
    get desk() {
      return desk;
    },
    async openDesk() {
      desk = await sitDown(await firefox.newPage());
    },
    addon: addonOf(window, extension),
    downloads,
    async open(url) {
      const page = await firefox.newPage();
      await page.goto(url);
      return page;
    },
    async openOwn(path) {
      const page = await firefox.newPage();
      await page.goto(own(path), { waitUntil: [] });
      await page.waitForSelector('body');
      return page;
    },
    async openPopup(page) {
      await page.bringToFront();
      // What the button and its shortcut call, wherever the reader has put the button.
      await window(`(() => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const extension = ExtensionParent.GlobalManager.getExtension(${JSON.stringify(extension)});
        ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      })()`);
      return openSurface(desk, window, 'popup');
    },
    async openPanel(page) {
      await reader.press(page, '_execute_sidebar_action');
      return openSurface(desk, window, 'sidebar');
    },
    async press(page, command) {
      const commands = await desk.evaluate(() => browser.commands.getAll());
      const shortcut = commands.find((each) => each.name === command)?.shortcut;
      if (!shortcut) throw new Error(`No keys for ${command} in ${JSON.stringify(commands)}`);
      await page.bringToFront();
      await focusWindow(window);
      await pressKeys(window, shortcut.split('+'));
    },
    async select(page, start, end = start) {
      await page.bringToFront();
      // A mouse that is made here does not bring the focus along as a real one does.
      await window('gBrowser.selectedBrowser.focus()');
      const { from, to, backwards } = await page.evaluate(textPoints, [start, end] as const);
      const [down, up] = backwards ? [to, from] : [from, to];
      await page.mouse.move(down.x, down.y);
      await page.mouse.down();
      await page.mouse.move(up.x, up.y, { steps: 4 });
      await page.mouse.up();
    },
    async floating(page) {
      await page.bringToFront();
      return floating(page, send);
    },
    async closeAll() {
      await window(
        `SidebarController.hide(), document.querySelectorAll('panel').forEach((panel) => panel.hidePopup())`,
      );
      for (const page of await firefox.pages()) if (page !== desk) await page.close();
    },
    close: () => firefox.close(),
    async kill() {
      const gone = new Promise((done) => firefox.process()?.once('exit', done));
      firefox.process()?.kill('SIGKILL');
      await gone;
    },
  };
  await reader.closeAll();
  return reader;
}

/** The add-on's id as the build's manifest states it. */
function geckoId(): string {
  const manifest: { browser_specific_settings: { gecko: { id: string } } } = JSON.parse(
    readFileSync(join(BUILDS.firefox, 'manifest.json'), 'utf8'),
  );
  return manifest.browser_specific_settings.gecko.id;
}
