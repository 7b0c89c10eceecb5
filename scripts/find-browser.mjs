import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { Browser, getInstalledBrowsers } from '@puppeteer/browsers';

/** Where browsers that we download ourselves are kept, relative to the project. */
export const DOWNLOADS = '.browsers';

/** The oldest Firefox that the manifest accepts (strict_min_version). */
export const OLDEST_FIREFOX = 150;

// Branded Chrome and Edge ignore --load-extension, so they are no candidates.
const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'ungoogled-chromium'];
const FIREFOX_NAMES = ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'];
const CHROMIUM_APPS = ['/Applications/Chromium.app/Contents/MacOS/Chromium'];
const FIREFOX_APPS = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * The Chromium to run: $CHROMIUM, one on the PATH, or Playwright's own download.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined}
 */
export function findChromium(env = process.env) {
  if (env.CHROMIUM) return env.CHROMIUM;
  const system = onPath(CHROMIUM_NAMES, env)[0] ?? CHROMIUM_APPS.find((app) => existsSync(app));
  const downloaded = chromium.executablePath();
  return system ?? (existsSync(downloaded) ? downloaded : undefined);
}

/**
 * The Firefox to run: $FIREFOX, the first on the PATH that is new enough, or one downloaded before.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | undefined>}
 */
export async function findFirefox(env = process.env) {
  if (env.FIREFOX) return env.FIREFOX;
  const downloaded = existsSync(DOWNLOADS) ? await getInstalledBrowsers({ cacheDir: DOWNLOADS }) : [];
  return [
    ...onPath(FIREFOX_NAMES, env),
    ...FIREFOX_APPS.filter((app) => existsSync(app)),
    ...downloaded.filter((each) => each.browser === Browser.FIREFOX).map((each) => each.executablePath),
  ].find((path) => firefoxVersion(path) >= OLDEST_FIREFOX);
}

/**
 * @param {string} path
 * @returns {number} the major version, 0 when it does not say
 */
function firefoxVersion(path) {
  try {
    return Number(/Firefox (\d+)/.exec(execFileSync(path, ['--version'], { encoding: 'utf8' }))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/**
 * @param {string[]} names
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
function onPath(names, env) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter(executable);
}

/** @param {string} path */
function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
