// Builds the extension and opens a browser that has it loaded, on the sample article. `-- --firefox` takes Firefox.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { chromiumFlags } from './chromium-flags.mjs';
import { findChromium, findFirefox } from './find-browser.mjs';
import { serve } from './serve.mjs';

const firefoxWanted = process.argv.includes('--firefox');
// A machine without a screen still shows that everything works.
const screenless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
const headless = screenless || process.argv.includes('--headless');
const build = resolve('.output', firefoxWanted ? 'firefox-mv3' : 'chrome-mv3');

for (const browser of ['chrome', 'firefox']) {
  const { status } = spawnSync('npx', ['wxt', 'build', '-b', browser], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}
console.log('\nFor loading by hand:');
console.log(
  `  Chromium, Chrome, Edge  chrome://extensions, Developer mode, "Load unpacked": ${resolve('.output/chrome-mv3')}`,
);
console.log(
  `  Firefox                 about:debugging, "Load Temporary Add-on": ${resolve('.output/firefox-mv3/manifest.json')}\n`,
);

const executablePath = firefoxWanted ? await findFirefox() : findChromium();
if (!executablePath) {
  console.error(
    firefoxWanted
      ? 'No Firefox found. Install it (Debian: apt-get install firefox-esr), set FIREFOX to its path, or run: node scripts/browsers.mjs'
      : 'No Chromium found. Install it (Debian: apt-get install chromium), set CHROMIUM to its path, or run: npx playwright install chromium',
  );
  process.exit(1);
}

const site = await serve(['sample']);
const profile = mkdtempSync(join(tmpdir(), 'sourcemark-start-'));
const close = await (firefoxWanted ? startFirefox(executablePath) : startChromium(executablePath));
if (screenless) console.log('There is no screen here, so the browser runs without a window.');
console.log(`The sample article is at ${site.url('/river.html')}`);
console.log(
  'Open the panel from the toolbar icon of Sourcemark (the puzzle piece pins it). Ctrl+C ends it all.',
);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop());

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  await close().catch(() => undefined);
  await site.close();
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  } catch {
    console.log(`Left behind: ${profile}`);
  }
  process.exit(0);
}

/** @param {string} executablePath */
async function startChromium(executablePath) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    viewport: null,
    handleSIGINT: false,
    args: chromiumFlags(build),
    ignoreDefaultArgs: ['--enable-automation'],
  });
  context.once('close', () => stop());
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(site.url('/river.html'));
  await page.bringToFront();
  return () => context.close();
}

/** @param {string} executablePath */
async function startFirefox(executablePath) {
  const { default: puppeteer } = await import('puppeteer-core');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    userDataDir: profile,
    defaultViewport: null,
    handleSIGINT: false,
  });
  await browser.installExtension(build);
  browser.once('disconnected', () => stop());
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.goto(site.url('/river.html'));
  return () => browser.close();
}
