import { beforeEach, expect, test, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeOver } from '@/entrypoints/background/take-over';
import { forgetSettings } from '@/lib/messaging/forget';
import { rememberKeys } from '@/lib/messaging/known-pages';
import { patternsOf } from '@/lib/messaging/site-patterns';
import { locks } from './locks';
import { registeredScripts } from './registered';

let scripts: Browser.scripting.RegisteredContentScript[];
const injected: string[] = [];
const asked: unknown[] = [];
beforeEach(() => {
  vi.restoreAllMocks();
  locks();
  fakeBrowser.reset();
  scripts = registeredScripts();
  injected.length = asked.length = 0;
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async ({ url }) => {
    asked.push(url);
    return [];
  });
});

const matches = () => scripts.flatMap((script) => script.matches ?? []);

test.each([
  ['news.example/a', '*://*.news.example/*'],
  ['sub.news.example/a', '*://*.news.example/*'],
  // Customers of one host are not one site.
  ['alice.github.io/a', '*://*.alice.github.io/*'],
  ['127.0.0.1:8080/a', '*://127.0.0.1/*'],
  ['[::1]:8080/a', '*://[::1]/*'],
  ['localhost:8080/a', '*://localhost/*'],
  ['x.com/a/status/1', '*://*.twitter.com/*'],
  ['youtube.com/watch?v=1', '*://*.youtu.be/*'],
  ['news.example/a', '*://web.archive.org/web/*'],
])('a page known as %s is looked for at %s', (key, pattern) => expect(patternsOf(key)).toContain(pattern));

test('a paper has no site', () => expect(patternsOf('doi:10.1000/1')).toEqual([]));

test('a site is watched before what was noted there is written, and others stay watched', async () => {
  await rememberKeys(['news.example/a', 'doi:10.1000/1']);
  await Promise.all([rememberKeys(['other.example/b']), rememberKeys(['third.example/c'])]);
  expect(scripts).toHaveLength(1);
  expect(matches()).toEqual(
    expect.arrayContaining(['*://*.news.example/*', '*://*.other.example/*', '*://*.third.example/*']),
  );
});

test('what more is noted on a watched site asks nothing of the browser', async () => {
  await rememberKeys(['news.example/a']);
  asked.length = 0;
  const update = vi.spyOn(fakeBrowser.scripting, 'updateContentScripts');
  await rememberKeys(['news.example/b']);
  expect([asked, update.mock.calls]).toEqual([[], []]);
});

test('after an update of the extension, which takes its scripts away, the sites are watched again', async () => {
  await rememberKeys(['news.example/a']);
  scripts.length = 0;
  await takeOver();
  expect(matches()).toContain('*://*.news.example/*');
});

test('nothing is watched after everything was deleted', async () => {
  await rememberKeys(['news.example/a']);
  await forgetSettings();
  expect(matches()).toEqual([]);
  await rememberKeys(['other.example/a']);
  expect(matches()).not.toContain('*://*.news.example/*');
});
